/// Certificates for servers on this machine, valid for a hundred years but where it is said. Their keys are no secret:
/// they are made for tests, and nothing trusts their authority.
package enum TestCertificates {
    /// The authority that signed all but `selfSigned`, as a PEM file's text.
    package static let authority = """
        -----BEGIN CERTIFICATE-----
        MIIBqzCCAVGgAwIBAgIUb/xM5rjCxIhh18F9tAwQzU9nKy0wCgYIKoZIzj0EAwIw
        IjEgMB4GA1UEAwwXUmFzaG9tb24gdGVzdCBhdXRob3JpdHkwIBcNMjYxMTI3MTYy
        NjA5WhgPMjEyNjExMDMxNjI2MDlaMCIxIDAeBgNVBAMMF1Jhc2hvbW9uIHRlc3Qg
        YXV0aG9yaXR5MFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAE4+kGr3aMYGyTFfq+
        Ay454i2XKvxwJrMrHx/rq/zFT072f4vAYMCAEpg03yPzjXxRG0q9TIZNaz+46fA5
        s7V8oqNjMGEwHQYDVR0OBBYEFAmcOONNVPRK0gsUjHaI0KwQCmYaMB8GA1UdIwQY
        MBaAFAmcOONNVPRK0gsUjHaI0KwQCmYaMA8GA1UdEwEB/wQFMAMBAf8wDgYDVR0P
        AQH/BAQDAgIEMAoGCCqGSM49BAMCA0gAMEUCIQDXtC+8NeOPZuGjc5lP2h+k50v3
        NAmaDLYqCzNr+pNiIgIgZ4+FpSO7g8DtcIGnmXIe5fv8dxaaKdXfaaFo/xJxEOo=
        -----END CERTIFICATE-----
        """

    /// For localhost and 127.0.0.1.
    package static let localhost = TLSIdentity(
        certificate: """
            -----BEGIN CERTIFICATE-----
            MIIBrTCCAVOgAwIBAgIUG+niZWOPEkTnkdIPR2W8KZPBXOMwCgYIKoZIzj0EAwIw
            IjEgMB4GA1UEAwwXUmFzaG9tb24gdGVzdCBhdXRob3JpdHkwIBcNMjYxMTI3MTYy
            NjA5WhgPMjEyNjExMDMxNjI2MDlaMBQxEjAQBgNVBAMMCWxvY2FsaG9zdDBZMBMG
            ByqGSM49AgEGCCqGSM49AwEHA0IABICQXt9vvGETeZLBvLzU8JhJ+SGpIthXTON8
            N+mJRUGHciBQ+MNBAtHm2J12gdj9ghKaeDYKYAcH7+abd6Ss7mOjczBxMBoGA1Ud
            EQQTMBGCCWxvY2FsaG9zdIcEfwAAATATBgNVHSUEDDAKBggrBgEFBQcDATAdBgNV
            HQ4EFgQUJyAi+JgfQvbGfePcj1+1hReXN8EwHwYDVR0jBBgwFoAUCZw4401U9ErS
            CxSMdojQrBAKZhowCgYIKoZIzj0EAwIDSAAwRQIhAOkbPRH6HRHcCFpVZltRdBfX
            ERdkjtr1kJGD/Qshldh2AiARM7n/m2hbMQkZd3DtO8yfK9RAy/t2ZohPSNmhiCZm
            3Q==
            -----END CERTIFICATE-----
            """,
        key: """
            -----BEGIN EC PRIVATE KEY-----
            MHcCAQEEIFLUL/DU1VUd2Z1helRgZIRAB0r66IYnrJpDRoBST4eNoAoGCCqGSM49
            AwEHoUQDQgAEgJBe32+8YRN5ksG8vNTwmEn5Iaki2FdM43w36YlFQYdyIFD4w0EC
            0ebYnXaB2P2CEpp4NgpgBwfv5pt3pKzuYw==
            -----END EC PRIVATE KEY-----
            """)

    /// For another host.
    package static let elsewhere = TLSIdentity(
        certificate: """
            -----BEGIN CERTIFICATE-----
            MIIBuDCCAV2gAwIBAgIUG+niZWOPEkTnkdIPR2W8KZPBXOQwCgYIKoZIzj0EAwIw
            IjEgMB4GA1UEAwwXUmFzaG9tb24gdGVzdCBhdXRob3JpdHkwIBcNMjYxMTI3MTYy
            NjA5WhgPMjEyNjExMDMxNjI2MDlaMBwxGjAYBgNVBAMMEWVsc2V3aGVyZS5leGFt
            cGxlMFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAEy2u7U9ADdIYaHpmlvtbXH9Eh
            9dFwxpZfH6Y8l8OTydE1P3HHzQhXVSBnIeNg42lRlEf0mDqoGs3b+IIJAlehw6N1
            MHMwHAYDVR0RBBUwE4IRZWxzZXdoZXJlLmV4YW1wbGUwEwYDVR0lBAwwCgYIKwYB
            BQUHAwEwHQYDVR0OBBYEFBzAz7yQsxBFjtOtLfaEhgXlDd8QMB8GA1UdIwQYMBaA
            FAmcOONNVPRK0gsUjHaI0KwQCmYaMAoGCCqGSM49BAMCA0kAMEYCIQCSn1yXqhRA
            uIS5d6hgMk36F0CxFDNa3iL5cMn1fPeq/AIhALYntH/zI4cCn/bgk5U5QswaDhd1
            rMVz0e920jALQltH
            -----END CERTIFICATE-----
            """,
        key: """
            -----BEGIN EC PRIVATE KEY-----
            MHcCAQEEIN8cpdYkfKQ94Qn9n5D70GuJP5Nb2NIxp/e/OftGJivmoAoGCCqGSM49
            AwEHoUQDQgAEy2u7U9ADdIYaHpmlvtbXH9Eh9dFwxpZfH6Y8l8OTydE1P3HHzQhX
            VSBnIeNg42lRlEf0mDqoGs3b+IIJAlehww==
            -----END EC PRIVATE KEY-----
            """)

    /// For localhost and 127.0.0.1, until February 2020.
    package static let expired = TLSIdentity(
        certificate: """
            -----BEGIN CERTIFICATE-----
            MIIBlzCCAT6gAwIBAgIBBzAKBggqhkjOPQQDAjAiMSAwHgYDVQQDDBdSYXNob21v
            biB0ZXN0IGF1dGhvcml0eTAeFw0yMDAxMDEwMDAwMDBaFw0yMDAyMDEwMDAwMDBa
            MBQxEjAQBgNVBAMMCWxvY2FsaG9zdDBZMBMGByqGSM49AgEGCCqGSM49AwEHA0IA
            BAbImfdbrMu+8bT5FR2ezSFF0+n8+NkBjSmcgxICnbgaiYHxKNcWD7w28XIF1zE0
            YNDk1u9AP38fR4MgR28l/3yjczBxMBoGA1UdEQQTMBGCCWxvY2FsaG9zdIcEfwAA
            ATATBgNVHSUEDDAKBggrBgEFBQcDATAdBgNVHQ4EFgQUI/ryCQVLCq8Lm/Q5GL05
            E2Qw0+UwHwYDVR0jBBgwFoAUCZw4401U9ErSCxSMdojQrBAKZhowCgYIKoZIzj0E
            AwIDRwAwRAIgHLiWc7LlaKF79mYapeNrRaiCUil4mtDDkkQUvKI0nEcCIHb+Bh26
            zwTxs8NkdSlAXUncS2eohiPuCg3RWr3SJj3x
            -----END CERTIFICATE-----
            """,
        key: """
            -----BEGIN EC PRIVATE KEY-----
            MHcCAQEEINAqAtJ3W7lh7OXEi6RoS08VNBgRXyjvUE2jAyFZn+2WoAoGCCqGSM49
            AwEHoUQDQgAEBsiZ91usy77xtPkVHZ7NIUXT6fz42QGNKZyDEgKduBqJgfEo1xYP
            vDbxcgXXMTRg0OTW70A/fx9HgyBHbyX/fA==
            -----END EC PRIVATE KEY-----
            """)

    /// For localhost and 127.0.0.1, signed by itself.
    package static let selfSigned = TLSIdentity(
        certificate: """
            -----BEGIN CERTIFICATE-----
            MIIBmzCCAUGgAwIBAgIUf6dG1hOrd/86MnhF2+cIkOOV4pYwCgYIKoZIzj0EAwIw
            FDESMBAGA1UEAwwJbG9jYWxob3N0MCAXDTI2MTEyNzE2MjYxMFoYDzIxMjYxMTAz
            MTYyNjEwWjAUMRIwEAYDVQQDDAlsb2NhbGhvc3QwWTATBgcqhkjOPQIBBggqhkjO
            PQMBBwNCAASWbzKyzsT+5vTzji6gjtG2gyT/24WscpfTfH+N6LHc9KGzCdax4xy1
            S3uF6QSWb+TlppPtMHUKvSVSLXKkHfN0o28wbTAdBgNVHQ4EFgQUoUz6piA332Sj
            ubLuWgf1IEHBemAwHwYDVR0jBBgwFoAUoUz6piA332SjubLuWgf1IEHBemAwDwYD
            VR0TAQH/BAUwAwEB/zAaBgNVHREEEzARgglsb2NhbGhvc3SHBH8AAAEwCgYIKoZI
            zj0EAwIDSAAwRQIhAK7ItVbmV7z2rr+PO0/4e9NdIym+duyVP0jWUu7SpMVKAiAC
            LfUXxxFfA/TMbSpTm8F1hUGAY8VZaWfc4VpCGkl8jQ==
            -----END CERTIFICATE-----
            """,
        key: """
            -----BEGIN EC PRIVATE KEY-----
            MHcCAQEEIDmB83wWMR2q4dgIOt5VNx5RFHih5+J9q1WVbaYsyt4aoAoGCCqGSM49
            AwEHoUQDQgAElm8yss7E/ub0844uoI7RtoMk/9uFrHKX03x/jeix3PShswnWseMc
            tUt7hekElm/k5aaT7TB1Cr0lUi1ypB3zdA==
            -----END EC PRIVATE KEY-----
            """)
}
