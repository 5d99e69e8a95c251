#ifndef CSIMDJSON_H
#define CSIMDJSON_H

#include <stdbool.h>
#include <stddef.h>

#ifdef __cplusplus
extern "C" {
#endif

/// Bytes that must be readable after the end of every document.
enum { JSON_PADDING = 64 };

/// Objects and lists within each other deeper than this are refused.
enum { JSON_MAXIMUM_DEPTH = 32 };

/// Paths of more bytes than this are refused, so that memory stays proportional to the input.
enum { JSON_MAXIMUM_PATH = 1024 };

typedef enum json_kind {
  JSON_TEXT,
  JSON_NUMBER,
  JSON_TRUE,
  JSON_FALSE,
  JSON_NULL
} json_kind;

typedef enum json_status {
  JSON_OK,
  JSON_NOT_AN_OBJECT,
  JSON_MALFORMED,
  JSON_UNCLOSED_TEXT,
  JSON_CONTROL_CHARACTER,
  JSON_NOT_UTF8,
  JSON_BAD_NUMBER,
  JSON_TOO_DEEP,
  JSON_PATH_TOO_LONG,
  JSON_TRAILING_TEXT,
  JSON_OUT_OF_MEMORY
} json_status;

/// A scalar somewhere in an object. `path` joins the names that lead to it with dots; an item of a
/// list of scalars has the list's path and `is_item`, one of a list of objects its number as a name.
/// `text` is what a string says once unescaped, and of all other kinds the letters of the document.
typedef struct json_member {
  const char *path;
  size_t path_length;
  const char *text;
  size_t text_length;
  json_kind kind;
  bool is_item;
} json_member;

/// Reads one object after another and reuses its memory.
typedef struct json_reader json_reader;

/// NULL when there is no memory.
json_reader *json_reader_create(void);
void json_reader_destroy(json_reader *reader);

/// Reads the object in `bytes[0..<length]`, of which `JSON_PADDING` more bytes can be read. The
/// members point into the reader and are valid until its next use.
json_status json_reader_read(json_reader *reader, const char *bytes, size_t length,
                             const json_member **members, size_t *count);

#ifdef __cplusplus
}
#endif

#endif
