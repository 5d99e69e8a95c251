import Testing

@testable import HeedCore

struct AutomaticAddressTests {
  @Test(arguments: [
    ("noreply", AutomaticAddress.noReply), ("no-reply", .noReply), ("No.Reply", .noReply),
    ("no_reply", .noReply),
    ("DoNotReply", .noReply), ("do-not-reply", .noReply), ("calendar-noreply", .noReply),
    ("no-reply-aws", .noReply), ("noreply+abc", .noReply), ("auto-reply", .noReply),
    ("MAILER-DAEMON", .mailSystem), ("postmaster", .mailSystem), ("abuse", .mailSystem),
    ("bounce", .bounce), ("bounces+123-ana=x.example", .bounce), ("list-bounces", .bounce),
    ("team-request", .mailingList), ("owner-team", .mailingList), ("team-owner", .mailingList),
    ("list-announce", .mailingList), ("notifications", .notification), ("alerts", .notification),
  ])
  func automaticAddresses(local: String, kind: AutomaticAddress) throws {
    #expect(AutomaticAddress(try EmailAddress("\(local)@example.com")) == kind)
  }

  @Test(arguments: [
    "ana", "ana.silva", "reply", "norepl", "noreplyx", "nora.ply", "owner", "list", "casino",
    "bouncer",
    "daemon", "request", "master.post", "jo.notification.fan", "ana+noreply", "list",
    "averyveryverylongwordindeed", "donotreplyaverylongwordindeed",
  ])
  func addressesOfPeople(local: String) throws {
    #expect(AutomaticAddress(try EmailAddress("\(local)@example.com")) == nil)
  }
}
