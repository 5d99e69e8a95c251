#ifndef CCURL_H
#define CCURL_H

#include <curl/curl.h>

/// `curl_easy_setopt` and `curl_easy_getinfo` take a last argument of any type, which Swift cannot
/// call; these take one of the type that the option wants.

CURLcode curl_set_number(CURL *handle, CURLoption option, long value);
CURLcode curl_set_text(CURL *handle, CURLoption option, const char *value);
CURLcode curl_set_pointer(CURL *handle, CURLoption option, void *value);

CURLcode curl_set_header_function(CURL *handle, curl_write_callback function);
CURLcode curl_set_write_function(CURL *handle, curl_write_callback function);
CURLcode curl_set_debug_function(CURL *handle, curl_debug_callback function);
CURLcode curl_set_progress_function(CURL *handle, curl_xferinfo_callback function);

/// The number that is asked for; 0 when there is none.
long curl_get_number(CURL *handle, CURLINFO info);

/// The socket of the connection that was made; -1 when there is none.
int curl_get_socket(CURL *handle);

/// Keeps a transfer to the protocols of mail.
CURLcode curl_set_mail_protocols_only(CURL *handle);

#endif
