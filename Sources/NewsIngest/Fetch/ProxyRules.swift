/// Tells whether libcurl will go through a proxy, by the rules that it has for the environment.
///
/// Through a proxy it is the proxy that resolves names and connects, so that addresses cannot be checked here.
struct ProxyRules {
    /// The proxy that the reader set; nil for what the environment says.
    var proxy: String?
    var environment: [String: String]

    /// Source: curl's manual, "Environment"; `http_proxy` counts in lower case only.
    func isUsed(for address: WebAddress) -> Bool {
        guard let host = address.host else { return false }
        let names =
            (address.scheme == "https" ? ["https_proxy", "HTTPS_PROXY"] : ["http_proxy"]) + ["all_proxy", "ALL_PROXY"]
        let isSet = proxy.map { !$0.isEmpty } ?? names.contains { environment[$0]?.isEmpty == false }
        return isSet && !isExempt(host)
    }

    private func isExempt(_ host: String) -> Bool {
        let list = environment["no_proxy"] ?? environment["NO_PROXY"] ?? ""
        return list.split { $0 == "," || $0 == " " }.contains { entry in
            if entry == "*" { return true }
            let name = entry.drop { $0 == "." }.lowercased()
            return host == name || host.hasSuffix("." + name)
        }
    }
}
