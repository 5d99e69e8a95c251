import Testing

@testable import MIME

struct ParameterizedFieldTests {
  @Test(arguments: [
    ("text/plain", "text/plain", [:]), ("", "text/plain", [:]), ("rubbish", "text/plain", [:]),
    ("Multipart/Mixed; Boundary = \"a b\"", "multipart/mixed", ["boundary": "a b"]),
    ("text/html (a comment); charset=\"ut\\f-8\"", "text/html", ["charset": "utf-8"]),
    ("a/b; n*0=x; n*1=\"y\"", "a/b", ["n": "xy"]),
    ("a/b; n*=utf-8''%e7%8e%8b", "a/b", ["n": "王"]),
    ("a/b; broken; c=d", "a/b", ["": "", "c": "d"]),
  ])
  func `Content types`(field: String, name: String, parameters: [String: String]) {
    let type = ContentType(field)
    #expect(type.name == name && type.parameters == parameters)
  }

  @Test(arguments: [
    (
      "attachment; filename=my notes.txt; size=3", "attachment",
      ["filename": "my notes.txt", "size": "3"]
    ),
    (
      "Attachment ; filename*1*=%C3; filename*0*=utf-8''Zo; filename*2*=%AB", "attachment",
      ["filename": "Zoë"]
    ),
    ("inline; name*=iso-8859-1'de'%FC%2x", "inline", ["name": "ü%2x"]),
    ("inline; name*=big5''a", "inline", ["name": "a"]), ("", "", [:]), (";;;", "", ["": ""]),
  ])
  func `Fields with parameters`(field: String, value: String, parameters: [String: String]) {
    let read = ParameterizedField(field)
    #expect(read.value == value && read.parameters == parameters)
  }
}
