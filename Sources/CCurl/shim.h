// libcurl as Swift can call it: macros and variadics wrapped inline, no logic.
#ifndef RASHOMON_CCURL_SHIM_H
#define RASHOMON_CCURL_SHIM_H

#include <curl/curl.h>

#endif
