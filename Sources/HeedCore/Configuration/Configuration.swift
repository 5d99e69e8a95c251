/// Everything that a workspace's files say, checked and compiled.
package struct Configuration: Sendable {
  package let settings: Settings
  package let schema: Schema
  package let surveys: [Survey]
  package let people: [Person]
  package let sources: [SourceDefinition]
  package let triage: Triage
  package let templates: TemplateSet
  package let offers: [Offer]
  package let gate: Gate
}
