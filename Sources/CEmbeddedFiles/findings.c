#include "CEmbeddedFiles.h"

// #embed is C23; the compilers of macOS and Linux have it in every mode.
#pragma clang diagnostic ignored "-Wc23-extensions"

static const char alwaysTrue[] = {
#embed "../../docs/findings/always-true.md"
};

static const char ambiguousSource[] = {
#embed "../../docs/findings/ambiguous-source.md"
};

static const char anyOfNegatives[] = {
#embed "../../docs/findings/any-of-negatives.md"
};

static const char asksUnhappyCustomer[] = {
#embed "../../docs/findings/asks-unhappy-customer.md"
};

static const char blankInData[] = {
#embed "../../docs/findings/blank-in-data.md"
};

static const char brokenHeader[] = {
#embed "../../docs/findings/broken-header.md"
};

static const char brokenPromise[] = {
#embed "../../docs/findings/broken-promise.md"
};

static const char calendar[] = {
#embed "../../docs/findings/calendar.md"
};

static const char calendarEnds[] = {
#embed "../../docs/findings/calendar-ends.md"
};

static const char casePage[] = {
#embed "../../docs/findings/case.md"
};

static const char catchAllRule[] = {
#embed "../../docs/findings/catch-all-rule.md"
};

static const char chineseForm[] = {
#embed "../../docs/findings/chinese-form.md"
};

static const char conditionalApology[] = {
#embed "../../docs/findings/conditional-apology.md"
};

static const char damagedText[] = {
#embed "../../docs/findings/damaged-text.md"
};

static const char editor[] = {
#embed "../../docs/findings/editor.md"
};

static const char emptyCondition[] = {
#embed "../../docs/findings/empty-condition.md"
};

static const char emptyFile[] = {
#embed "../../docs/findings/empty-file.md"
};

static const char emptyOffer[] = {
#embed "../../docs/findings/empty-offer.md"
};

static const char emptyTopic[] = {
#embed "../../docs/findings/empty-topic.md"
};

static const char emptyWord[] = {
#embed "../../docs/findings/empty-word.md"
};

static const char encoding[] = {
#embed "../../docs/findings/encoding.md"
};

static const char exampleTaken[] = {
#embed "../../docs/findings/example-taken.md"
};

static const char fewCodes[] = {
#embed "../../docs/findings/few-codes.md"
};

static const char fieldOfTwoTypes[] = {
#embed "../../docs/findings/field-of-two-types.md"
};

static const char foreignSender[] = {
#embed "../../docs/findings/foreign-sender.md"
};

static const char gitPage[] = {
#embed "../../docs/findings/git.md"
};

static const char greetingWithoutFallback[] = {
#embed "../../docs/findings/greeting-without-fallback.md"
};

static const char heldInData[] = {
#embed "../../docs/findings/held-in-data.md"
};

static const char hiddenLink[] = {
#embed "../../docs/findings/hidden-link.md"
};

static const char impersonalGreeting[] = {
#embed "../../docs/findings/impersonal-greeting.md"
};

static const char impossibleGiven[] = {
#embed "../../docs/findings/impossible-given.md"
};

static const char judgementShown[] = {
#embed "../../docs/findings/judgement-shown.md"
};

static const char largeEnclosure[] = {
#embed "../../docs/findings/large-enclosure.md"
};

static const char ledger[] = {
#embed "../../docs/findings/ledger.md"
};

static const char letter[] = {
#embed "../../docs/findings/letter.md"
};

static const char listNotClosed[] = {
#embed "../../docs/findings/list-not-closed.md"
};

static const char longLetter[] = {
#embed "../../docs/findings/long-letter.md"
};

static const char longParagraph[] = {
#embed "../../docs/findings/long-paragraph.md"
};

static const char longSubject[] = {
#embed "../../docs/findings/long-subject.md"
};

static const char loudWords[] = {
#embed "../../docs/findings/loud-words.md"
};

static const char mail[] = {
#embed "../../docs/findings/mail.md"
};

static const char markdown[] = {
#embed "../../docs/findings/markdown.md"
};

static const char missingColumn[] = {
#embed "../../docs/findings/missing-column.md"
};

static const char missingFile[] = {
#embed "../../docs/findings/missing-file.md"
};

static const char missingKey[] = {
#embed "../../docs/findings/missing-key.md"
};

static const char missingOffer[] = {
#embed "../../docs/findings/missing-offer.md"
};

static const char missingTranslation[] = {
#embed "../../docs/findings/missing-translation.md"
};

static const char neverTrue[] = {
#embed "../../docs/findings/never-true.md"
};

static const char noContent[] = {
#embed "../../docs/findings/no-content.md"
};

static const char noFrontMatter[] = {
#embed "../../docs/findings/no-front-matter.md"
};

static const char noObjects[] = {
#embed "../../docs/findings/no-objects.md"
};

static const char noOtherwise[] = {
#embed "../../docs/findings/no-otherwise.md"
};

static const char noRules[] = {
#embed "../../docs/findings/no-rules.md"
};

static const char noTests[] = {
#embed "../../docs/findings/no-tests.md"
};

static const char noUnsubscribe[] = {
#embed "../../docs/findings/no-unsubscribe.md"
};

static const char notExamined[] = {
#embed "../../docs/findings/not-examined.md"
};

static const char notText[] = {
#embed "../../docs/findings/not-text.md"
};

static const char outbox[] = {
#embed "../../docs/findings/outbox.md"
};

static const char overpromise[] = {
#embed "../../docs/findings/overpromise.md"
};

static const char passwordInFile[] = {
#embed "../../docs/findings/password-in-file.md"
};

static const char patterns[] = {
#embed "../../docs/findings/patterns.md"
};

static const char person[] = {
#embed "../../docs/findings/person.md"
};

static const char pictureWithoutText[] = {
#embed "../../docs/findings/picture-without-text.md"
};

static const char placeholderLeft[] = {
#embed "../../docs/findings/placeholder-left.md"
};

static const char prioritiesOutOfOrder[] = {
#embed "../../docs/findings/priorities-out-of-order.md"
};

static const char reading[] = {
#embed "../../docs/findings/reading.md"
};

static const char redundantCondition[] = {
#embed "../../docs/findings/redundant-condition.md"
};

static const char remotePicture[] = {
#embed "../../docs/findings/remote-picture.md"
};

static const char repeatedCode[] = {
#embed "../../docs/findings/repeated-code.md"
};

static const char repeatedColumn[] = {
#embed "../../docs/findings/repeated-column.md"
};

static const char repeatedTest[] = {
#embed "../../docs/findings/repeated-test.md"
};

static const char resolvedBeforeAnswered[] = {
#embed "../../docs/findings/resolved-before-answered.md"
};

static const char ruleAfterOtherwise[] = {
#embed "../../docs/findings/rule-after-otherwise.md"
};

static const char rulesDisagree[] = {
#embed "../../docs/findings/rules-disagree.md"
};

static const char scoreOfAnySurvey[] = {
#embed "../../docs/findings/score-of-any-survey.md"
};

static const char sender[] = {
#embed "../../docs/findings/sender.md"
};

static const char severalSurveys[] = {
#embed "../../docs/findings/several-surveys.md"
};

static const char shortContains[] = {
#embed "../../docs/findings/short-contains.md"
};

static const char skipWithTemplate[] = {
#embed "../../docs/findings/skip-with-template.md"
};

static const char spamWord[] = {
#embed "../../docs/findings/spam-word.md"
};

static const char standardField[] = {
#embed "../../docs/findings/standard-field.md"
};

static const char tellsNobody[] = {
#embed "../../docs/findings/tells-nobody.md"
};

static const char templatePage[] = {
#embed "../../docs/findings/template.md"
};

static const char testCannotFail[] = {
#embed "../../docs/findings/test-cannot-fail.md"
};

static const char testDependsOnToday[] = {
#embed "../../docs/findings/test-depends-on-today.md"
};

static const char twoOtherwise[] = {
#embed "../../docs/findings/two-otherwise.md"
};

static const char twoRulesOfOneName[] = {
#embed "../../docs/findings/two-rules-of-one-name.md"
};

static const char twoSourcesOfOneName[] = {
#embed "../../docs/findings/two-sources-of-one-name.md"
};

static const char unclearLink[] = {
#embed "../../docs/findings/unclear-link.md"
};

static const char uncoveredResponses[] = {
#embed "../../docs/findings/uncovered-responses.md"
};

static const char unknownBand[] = {
#embed "../../docs/findings/unknown-band.md"
};

static const char unknownCalendar[] = {
#embed "../../docs/findings/unknown-calendar.md"
};

static const char unknownCode[] = {
#embed "../../docs/findings/unknown-code.md"
};

static const char unknownField[] = {
#embed "../../docs/findings/unknown-field.md"
};

static const char unknownKey[] = {
#embed "../../docs/findings/unknown-key.md"
};

static const char unknownLexicon[] = {
#embed "../../docs/findings/unknown-lexicon.md"
};

static const char unknownOffer[] = {
#embed "../../docs/findings/unknown-offer.md"
};

static const char unknownPerson[] = {
#embed "../../docs/findings/unknown-person.md"
};

static const char unknownPriority[] = {
#embed "../../docs/findings/unknown-priority.md"
};

static const char unknownRule[] = {
#embed "../../docs/findings/unknown-rule.md"
};

static const char unknownSource[] = {
#embed "../../docs/findings/unknown-source.md"
};

static const char unknownSurvey[] = {
#embed "../../docs/findings/unknown-survey.md"
};

static const char unknownTemplate[] = {
#embed "../../docs/findings/unknown-template.md"
};

static const char unknownTest[] = {
#embed "../../docs/findings/unknown-test.md"
};

static const char unknownTone[] = {
#embed "../../docs/findings/unknown-tone.md"
};

static const char unknownTopic[] = {
#embed "../../docs/findings/unknown-topic.md"
};

static const char unknownValue[] = {
#embed "../../docs/findings/unknown-value.md"
};

static const char unprintedOffer[] = {
#embed "../../docs/findings/unprinted-offer.md"
};

static const char unreachableRule[] = {
#embed "../../docs/findings/unreachable-rule.md"
};

static const char unreadLanguage[] = {
#embed "../../docs/findings/unread-language.md"
};

static const char unsafePlace[] = {
#embed "../../docs/findings/unsafe-place.md"
};

static const char unusedAllow[] = {
#embed "../../docs/findings/unused-allow.md"
};

static const char unusedBranch[] = {
#embed "../../docs/findings/unused-branch.md"
};

static const char unusedCalendar[] = {
#embed "../../docs/findings/unused-calendar.md"
};

static const char unusedPerson[] = {
#embed "../../docs/findings/unused-person.md"
};

static const char unusedPriority[] = {
#embed "../../docs/findings/unused-priority.md"
};

static const char unusedTopic[] = {
#embed "../../docs/findings/unused-topic.md"
};

static const char unwrittenLanguage[] = {
#embed "../../docs/findings/unwritten-language.md"
};

static const char uselessStandIn[] = {
#embed "../../docs/findings/useless-stand-in.md"
};

static const char vaguePromise[] = {
#embed "../../docs/findings/vague-promise.md"
};

static const char warnedAtOnce[] = {
#embed "../../docs/findings/warned-at-once.md"
};

static const char wildcardInText[] = {
#embed "../../docs/findings/wildcard-in-text.md"
};

static const char workspace[] = {
#embed "../../docs/findings/workspace.md"
};

static const char wrongAddress[] = {
#embed "../../docs/findings/wrong-address.md"
};

static const char wrongCalendarFile[] = {
#embed "../../docs/findings/wrong-calendar-file.md"
};

static const char wrongCode[] = {
#embed "../../docs/findings/wrong-code.md"
};

static const char wrongDay[] = {
#embed "../../docs/findings/wrong-day.md"
};

static const char wrongEncoding[] = {
#embed "../../docs/findings/wrong-encoding.md"
};

static const char wrongForm[] = {
#embed "../../docs/findings/wrong-form.md"
};

static const char wrongFormat[] = {
#embed "../../docs/findings/wrong-format.md"
};

static const char wrongHours[] = {
#embed "../../docs/findings/wrong-hours.md"
};

static const char wrongJson[] = {
#embed "../../docs/findings/wrong-json.md"
};

static const char wrongLanguage[] = {
#embed "../../docs/findings/wrong-language.md"
};

static const char wrongLetter[] = {
#embed "../../docs/findings/wrong-letter.md"
};

static const char wrongName[] = {
#embed "../../docs/findings/wrong-name.md"
};

static const char wrongPattern[] = {
#embed "../../docs/findings/wrong-pattern.md"
};

static const char wrongScale[] = {
#embed "../../docs/findings/wrong-scale.md"
};

static const char wrongTest[] = {
#embed "../../docs/findings/wrong-test.md"
};

static const char wrongTimeSpan[] = {
#embed "../../docs/findings/wrong-time-span.md"
};

static const char wrongTimeZone[] = {
#embed "../../docs/findings/wrong-time-zone.md"
};

static const char wrongValue[] = {
#embed "../../docs/findings/wrong-value.md"
};

static const char wrongWord[] = {
#embed "../../docs/findings/wrong-word.md"
};

static const char yamlSyntax[] = {
#embed "../../docs/findings/yaml-syntax.md"
};

#define PAGE(code, bytes) {"docs/findings/" code ".md", bytes, sizeof bytes}

static const struct EmbeddedFile files[] = {
    PAGE("always-true", alwaysTrue),
    PAGE("ambiguous-source", ambiguousSource),
    PAGE("any-of-negatives", anyOfNegatives),
    PAGE("asks-unhappy-customer", asksUnhappyCustomer),
    PAGE("blank-in-data", blankInData),
    PAGE("broken-header", brokenHeader),
    PAGE("broken-promise", brokenPromise),
    PAGE("calendar", calendar),
    PAGE("calendar-ends", calendarEnds),
    PAGE("case", casePage),
    PAGE("catch-all-rule", catchAllRule),
    PAGE("chinese-form", chineseForm),
    PAGE("conditional-apology", conditionalApology),
    PAGE("damaged-text", damagedText),
    PAGE("editor", editor),
    PAGE("empty-condition", emptyCondition),
    PAGE("empty-file", emptyFile),
    PAGE("empty-offer", emptyOffer),
    PAGE("empty-topic", emptyTopic),
    PAGE("empty-word", emptyWord),
    PAGE("encoding", encoding),
    PAGE("example-taken", exampleTaken),
    PAGE("few-codes", fewCodes),
    PAGE("field-of-two-types", fieldOfTwoTypes),
    PAGE("foreign-sender", foreignSender),
    PAGE("git", gitPage),
    PAGE("greeting-without-fallback", greetingWithoutFallback),
    PAGE("held-in-data", heldInData),
    PAGE("hidden-link", hiddenLink),
    PAGE("impersonal-greeting", impersonalGreeting),
    PAGE("impossible-given", impossibleGiven),
    PAGE("judgement-shown", judgementShown),
    PAGE("large-enclosure", largeEnclosure),
    PAGE("ledger", ledger),
    PAGE("letter", letter),
    PAGE("list-not-closed", listNotClosed),
    PAGE("long-letter", longLetter),
    PAGE("long-paragraph", longParagraph),
    PAGE("long-subject", longSubject),
    PAGE("loud-words", loudWords),
    PAGE("mail", mail),
    PAGE("markdown", markdown),
    PAGE("missing-column", missingColumn),
    PAGE("missing-file", missingFile),
    PAGE("missing-key", missingKey),
    PAGE("missing-offer", missingOffer),
    PAGE("missing-translation", missingTranslation),
    PAGE("never-true", neverTrue),
    PAGE("no-content", noContent),
    PAGE("no-front-matter", noFrontMatter),
    PAGE("no-objects", noObjects),
    PAGE("no-otherwise", noOtherwise),
    PAGE("no-rules", noRules),
    PAGE("no-tests", noTests),
    PAGE("no-unsubscribe", noUnsubscribe),
    PAGE("not-examined", notExamined),
    PAGE("not-text", notText),
    PAGE("outbox", outbox),
    PAGE("overpromise", overpromise),
    PAGE("password-in-file", passwordInFile),
    PAGE("patterns", patterns),
    PAGE("person", person),
    PAGE("picture-without-text", pictureWithoutText),
    PAGE("placeholder-left", placeholderLeft),
    PAGE("priorities-out-of-order", prioritiesOutOfOrder),
    PAGE("reading", reading),
    PAGE("redundant-condition", redundantCondition),
    PAGE("remote-picture", remotePicture),
    PAGE("repeated-code", repeatedCode),
    PAGE("repeated-column", repeatedColumn),
    PAGE("repeated-test", repeatedTest),
    PAGE("resolved-before-answered", resolvedBeforeAnswered),
    PAGE("rule-after-otherwise", ruleAfterOtherwise),
    PAGE("rules-disagree", rulesDisagree),
    PAGE("score-of-any-survey", scoreOfAnySurvey),
    PAGE("sender", sender),
    PAGE("several-surveys", severalSurveys),
    PAGE("short-contains", shortContains),
    PAGE("skip-with-template", skipWithTemplate),
    PAGE("spam-word", spamWord),
    PAGE("standard-field", standardField),
    PAGE("tells-nobody", tellsNobody),
    PAGE("template", templatePage),
    PAGE("test-cannot-fail", testCannotFail),
    PAGE("test-depends-on-today", testDependsOnToday),
    PAGE("two-otherwise", twoOtherwise),
    PAGE("two-rules-of-one-name", twoRulesOfOneName),
    PAGE("two-sources-of-one-name", twoSourcesOfOneName),
    PAGE("unclear-link", unclearLink),
    PAGE("uncovered-responses", uncoveredResponses),
    PAGE("unknown-band", unknownBand),
    PAGE("unknown-calendar", unknownCalendar),
    PAGE("unknown-code", unknownCode),
    PAGE("unknown-field", unknownField),
    PAGE("unknown-key", unknownKey),
    PAGE("unknown-lexicon", unknownLexicon),
    PAGE("unknown-offer", unknownOffer),
    PAGE("unknown-person", unknownPerson),
    PAGE("unknown-priority", unknownPriority),
    PAGE("unknown-rule", unknownRule),
    PAGE("unknown-source", unknownSource),
    PAGE("unknown-survey", unknownSurvey),
    PAGE("unknown-template", unknownTemplate),
    PAGE("unknown-test", unknownTest),
    PAGE("unknown-tone", unknownTone),
    PAGE("unknown-topic", unknownTopic),
    PAGE("unknown-value", unknownValue),
    PAGE("unprinted-offer", unprintedOffer),
    PAGE("unreachable-rule", unreachableRule),
    PAGE("unread-language", unreadLanguage),
    PAGE("unsafe-place", unsafePlace),
    PAGE("unused-allow", unusedAllow),
    PAGE("unused-branch", unusedBranch),
    PAGE("unused-calendar", unusedCalendar),
    PAGE("unused-person", unusedPerson),
    PAGE("unused-priority", unusedPriority),
    PAGE("unused-topic", unusedTopic),
    PAGE("unwritten-language", unwrittenLanguage),
    PAGE("useless-stand-in", uselessStandIn),
    PAGE("vague-promise", vaguePromise),
    PAGE("warned-at-once", warnedAtOnce),
    PAGE("wildcard-in-text", wildcardInText),
    PAGE("workspace", workspace),
    PAGE("wrong-address", wrongAddress),
    PAGE("wrong-calendar-file", wrongCalendarFile),
    PAGE("wrong-code", wrongCode),
    PAGE("wrong-day", wrongDay),
    PAGE("wrong-encoding", wrongEncoding),
    PAGE("wrong-form", wrongForm),
    PAGE("wrong-format", wrongFormat),
    PAGE("wrong-hours", wrongHours),
    PAGE("wrong-json", wrongJson),
    PAGE("wrong-language", wrongLanguage),
    PAGE("wrong-letter", wrongLetter),
    PAGE("wrong-name", wrongName),
    PAGE("wrong-pattern", wrongPattern),
    PAGE("wrong-scale", wrongScale),
    PAGE("wrong-test", wrongTest),
    PAGE("wrong-time-span", wrongTimeSpan),
    PAGE("wrong-time-zone", wrongTimeZone),
    PAGE("wrong-value", wrongValue),
    PAGE("wrong-word", wrongWord),
    PAGE("yaml-syntax", yamlSyntax),
};

const struct EmbeddedFile *const embeddedFindings = files;
const size_t embeddedFindingCount = sizeof files / sizeof *files;
