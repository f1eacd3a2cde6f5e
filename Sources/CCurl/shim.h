// libcurl as Swift can call it: macros and variadics wrapped inline, no logic.
#ifndef RASHOMON_CCURL_SHIM_H
#define RASHOMON_CCURL_SHIM_H

#include <curl/curl.h>
#include <sys/socket.h>

typedef size_t (*rashomon_curl_write)(char *, size_t, size_t, void *);
typedef curl_socket_t (*rashomon_curl_open)(void *, curlsocktype, struct curl_sockaddr *);

static inline CURLcode rashomon_curl_set_long(CURL *handle, CURLoption option, long value) {
    return curl_easy_setopt(handle, option, value);
}
static inline CURLcode rashomon_curl_set_string(CURL *handle, CURLoption option, const char *value) {
    return curl_easy_setopt(handle, option, value);
}
static inline CURLcode rashomon_curl_set_pointer(CURL *handle, CURLoption option, void *value) {
    return curl_easy_setopt(handle, option, value);
}
static inline CURLcode rashomon_curl_set_write(CURL *handle, CURLoption option, rashomon_curl_write value) {
    return curl_easy_setopt(handle, option, value);
}
static inline CURLcode rashomon_curl_set_request(CURL *handle, curl_prereq_callback value) {
    return curl_easy_setopt(handle, CURLOPT_PREREQFUNCTION, value);
}
static inline CURLcode rashomon_curl_set_progress(CURL *handle, curl_xferinfo_callback value) {
    return curl_easy_setopt(handle, CURLOPT_XFERINFOFUNCTION, value);
}
// The option's form changed with libcurl 7.85.
static inline CURLcode rashomon_curl_allow_http_only(CURL *handle) {
#if LIBCURL_VERSION_NUM >= 0x075500
    return curl_easy_setopt(handle, CURLOPT_PROTOCOLS_STR, "http,https");
#else
    return curl_easy_setopt(handle, CURLOPT_PROTOCOLS, CURLPROTO_HTTP | CURLPROTO_HTTPS);
#endif
}
static inline CURLcode rashomon_curl_set_open(CURL *handle, rashomon_curl_open value) {
    return curl_easy_setopt(handle, CURLOPT_OPENSOCKETFUNCTION, value);
}
static inline CURLcode rashomon_curl_get_long(CURL *handle, CURLINFO info, long *value) {
    return curl_easy_getinfo(handle, info, value);
}
static inline CURLcode rashomon_curl_get_string(CURL *handle, CURLINFO info, char **value) {
    return curl_easy_getinfo(handle, info, value);
}
static inline CURLcode rashomon_curl_get_pointer(CURL *handle, CURLINFO info, void **value) {
    return curl_easy_getinfo(handle, info, value);
}
static inline CURLMcode rashomon_curl_multi_set_long(CURLM *handle, CURLMoption option, long value) {
    return curl_multi_setopt(handle, option, value);
}
static inline CURLcode rashomon_curl_result(const CURLMsg *message) { return message->data.result; }
static inline struct sockaddr *rashomon_curl_address(struct curl_sockaddr *address) { return &address->addr; }

#endif
