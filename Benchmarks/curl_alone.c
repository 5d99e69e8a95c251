/* Sends files as letters with libcurl alone, over one connection: what heed's sending stands on.
   Usage: curl_alone URL CERTIFICATE FOLDER COUNT; the files are 0.eml, 1.eml, ... */
#include <curl/curl.h>
#include <stdio.h>
#include <stdlib.h>

int main(int count_of_arguments, char **arguments) {
  if (count_of_arguments != 5) return 64;
  curl_global_init(CURL_GLOBAL_DEFAULT);
  CURL *handle = curl_easy_init();
  curl_easy_setopt(handle, CURLOPT_URL, arguments[1]);
  curl_easy_setopt(handle, CURLOPT_CAINFO, arguments[2]);
  curl_easy_setopt(handle, CURLOPT_UPLOAD, 1L);
  curl_easy_setopt(handle, CURLOPT_MAIL_FROM, "care@acme.example");
  for (int number = 0; number < atoi(arguments[4]); number++) {
    char path[4096], recipient[100];
    snprintf(path, sizeof path, "%s/%d.eml", arguments[3], number);
    snprintf(recipient, sizeof recipient, "c%d@customer.example", number);
    FILE *file = fopen(path, "rb");
    if (!file) return 1;
    struct curl_slist *recipients = curl_slist_append(NULL, recipient);
    curl_easy_setopt(handle, CURLOPT_READDATA, file);
    curl_easy_setopt(handle, CURLOPT_MAIL_RCPT, recipients);
    CURLcode result = curl_easy_perform(handle);
    curl_slist_free_all(recipients);
    fclose(file);
    if (result != CURLE_OK) {
      fprintf(stderr, "curl_alone: %s\n", curl_easy_strerror(result));
      return 1;
    }
  }
  curl_easy_cleanup(handle);
  return 0;
}
