#include "CSimdJSON.h"

#include <new>
#include <simdjson.h>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

using namespace simdjson;

struct json_reader {
  ondemand::parser parser;
  std::vector<json_member> members;
  /// The path of the value being read, and the paths of all members one after the other.
  std::string path;
  std::string paths;
};

namespace {

json_status status_of(error_code error) {
  switch (error) {
  case SUCCESS: return JSON_OK;
  case UNCLOSED_STRING: return JSON_UNCLOSED_TEXT;
  case UNESCAPED_CHARS: return JSON_CONTROL_CHARACTER;
  case UTF8_ERROR: return JSON_NOT_UTF8;
  case INCORRECT_TYPE: return JSON_NOT_AN_OBJECT;
  case DEPTH_ERROR: return JSON_TOO_DEEP;
  case MEMALLOC: return JSON_OUT_OF_MEMORY;
  default: return JSON_MALFORMED;
  }
}

std::string_view trimmed(std::string_view token) {
  while (!token.empty() && (token.back() == ' ' || token.back() == '\t' || token.back() == '\n' ||
                            token.back() == '\r')) {
    token.remove_suffix(1);
  }
  return token;
}

/// The grammar of RFC 8259, section 6.
bool is_number(std::string_view token) {
  size_t at = 0;
  auto digits = [&] {
    size_t start = at;
    while (at < token.size() && token[at] >= '0' && token[at] <= '9') at++;
    return at - start;
  };
  if (at < token.size() && token[at] == '-') at++;
  bool zero = at < token.size() && token[at] == '0';
  size_t whole = digits();
  if (whole == 0 || (zero && whole > 1)) return false;
  if (at < token.size() && token[at] == '.') {
    at++;
    if (digits() == 0) return false;
  }
  if (at < token.size() && (token[at] == 'e' || token[at] == 'E')) {
    at++;
    if (at < token.size() && (token[at] == '+' || token[at] == '-')) at++;
    if (digits() == 0) return false;
  }
  return at == token.size();
}

/// Paths are appended to one string that may move, so members hold offsets until the end.
void append(json_reader &reader, json_kind kind, std::string_view text, bool is_item) {
  const size_t offset = reader.paths.size();
  reader.paths.append(reader.path);
  reader.members.push_back({reinterpret_cast<const char *>(offset), reader.path.size(),
                            text.data(), text.size(), kind, is_item});
}

json_status read_value(json_reader &reader, ondemand::value value, int depth, bool is_item);

/// A value whose token alone was looked at is stepped over by the iterator it came from.
json_status read_scalar(json_reader &reader, ondemand::value &value, ondemand::json_type type,
                        bool is_item) {
  if (type == ondemand::json_type::string) {
    std::string_view text;
    if (auto error = value.get_string().get(text)) return status_of(error);
    append(reader, JSON_TEXT, text, is_item);
    return JSON_OK;
  }
  const std::string_view token = trimmed(value.raw_json_token());
  if (type == ondemand::json_type::number) {
    if (!is_number(token)) return JSON_BAD_NUMBER;
    append(reader, JSON_NUMBER, token, is_item);
  } else if (token == "true") {
    append(reader, JSON_TRUE, token, is_item);
  } else if (token == "false") {
    append(reader, JSON_FALSE, token, is_item);
  } else if (token == "null") {
    append(reader, JSON_NULL, token, is_item);
  } else {
    return JSON_MALFORMED;
  }
  return JSON_OK;
}

json_status read_object(json_reader &reader, ondemand::object object, int depth) {
  const size_t parent = reader.path.size();
  bool is_empty = true;
  for (auto each : object) {
    ondemand::field field;
    if (auto error = std::move(each).get(field)) return status_of(error);
    std::string_view name;
    if (auto error = field.unescaped_key().get(name)) return status_of(error);
    if (parent + 1 + name.size() > JSON_MAXIMUM_PATH) return JSON_PATH_TOO_LONG;
    if (parent > 0) reader.path.push_back('.');
    reader.path.append(name);
    if (auto status = read_value(reader, field.value(), depth + 1, false)) return status;
    reader.path.resize(parent);
    is_empty = false;
  }
  if (is_empty && depth > 1) append(reader, JSON_NULL, "", false);
  return JSON_OK;
}

json_status read_list(json_reader &reader, ondemand::array list, int depth) {
  const size_t parent = reader.path.size();
  size_t number = 0;
  for (auto each : list) {
    ondemand::value item;
    if (auto error = std::move(each).get(item)) return status_of(error);
    ondemand::json_type type;
    if (auto error = item.type().get(type)) return status_of(error);
    const bool is_scalar =
        type != ondemand::json_type::object && type != ondemand::json_type::array;
    if (!is_scalar) {
      reader.path.append(".").append(std::to_string(number));
      if (reader.path.size() > JSON_MAXIMUM_PATH) return JSON_PATH_TOO_LONG;
    }
    if (auto status = read_value(reader, item, depth + 1, is_scalar)) return status;
    reader.path.resize(parent);
    number++;
  }
  if (number == 0) append(reader, JSON_NULL, "", true);
  return JSON_OK;
}

json_status read_value(json_reader &reader, ondemand::value value, int depth, bool is_item) {
  if (depth > JSON_MAXIMUM_DEPTH) return JSON_TOO_DEEP;
  ondemand::json_type type;
  if (auto error = value.type().get(type)) return status_of(error);
  switch (type) {
  case ondemand::json_type::object: {
    ondemand::object object;
    if (auto error = value.get_object().get(object)) return status_of(error);
    return read_object(reader, object, depth);
  }
  case ondemand::json_type::array: {
    ondemand::array list;
    if (auto error = value.get_array().get(list)) return status_of(error);
    return read_list(reader, list, depth);
  }
  default: return read_scalar(reader, value, type, is_item);
  }
}

json_status read_document(json_reader &reader, const char *bytes, size_t length) {
  ondemand::document document;
  const padded_string_view input(bytes, length, length + JSON_PADDING);
  if (auto error = reader.parser.iterate(input).get(document)) {
    return error == EMPTY ? JSON_NOT_AN_OBJECT : status_of(error);
  }
  ondemand::object object;
  if (auto error = document.get_object().get(object)) return status_of(error);
  if (auto status = read_object(reader, object, 1)) return status;
  const bool has_more = document.current_location().error() == SUCCESS;
  return has_more ? JSON_TRAILING_TEXT : JSON_OK;
}

} // namespace

static_assert(JSON_PADDING >= SIMDJSON_PADDING, "simdjson reads past the end of a document");

json_reader *json_reader_create(void) { return new (std::nothrow) json_reader; }

void json_reader_destroy(json_reader *reader) { delete reader; }

json_status json_reader_read(json_reader *reader, const char *bytes, size_t length,
                             const json_member **members, size_t *count) {
  *members = nullptr;
  *count = 0;
  try {
    reader->members.clear();
    reader->path.clear();
    reader->paths.clear();
    if (auto status = read_document(*reader, bytes, length)) return status;
  } catch (...) {
    return JSON_OUT_OF_MEMORY;
  }
  for (auto &member : reader->members) {
    member.path = reader->paths.data() + reinterpret_cast<size_t>(member.path);
  }
  *members = reader->members.data();
  *count = reader->members.size();
  return JSON_OK;
}
