// zlib as Swift can call it: macros wrapped inline, no logic.
#ifndef RASHOMON_CZLIB_SHIM_H
#define RASHOMON_CZLIB_SHIM_H

#include <zlib.h>

// 15 bits of window; 32 more have zlib tell gzip from its own format.
static inline int rashomon_inflate_start(z_stream *stream) { return inflateInit2(stream, 15 + 32); }

#endif
