// A library needs a source; this one is never built.
typedef int stub_t;
