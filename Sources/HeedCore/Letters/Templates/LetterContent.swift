/// What a letter says, before it becomes a message.
struct LetterContent {
  let subject: String
  let text: [UInt8]
  let html: [UInt8]
}
