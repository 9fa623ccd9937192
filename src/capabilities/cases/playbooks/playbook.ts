import type { CaseKind } from '../case.ts'

/** `person`: a manner somebody meets us in. `repair`: how trouble is mended. `moment`: a time at which it pays to act. */
export const playbookKinds = ['person', 'repair', 'moment'] as const
export type PlaybookKind = (typeof playbookKinds)[number]

/** Who takes a step: whoever has the case, who leads them, or somebody who knows the matter better. */
export const stepTakers = ['owner', 'manager', 'colleague'] as const
export type StepTaker = (typeof stepTakers)[number]

/** What to do for a customer of a kind, or at a moment, step by step. */
export interface Playbook {
  id: string
  name: string
  kind: PlaybookKind
  /** Cases it is offered for. */
  caseKinds: readonly CaseKind[]
  /** How one knows that it is the right one. */
  signs: string
  steps: readonly PlaybookStep[]
  drafts: readonly Draft[]
}

export interface PlaybookStep {
  /** Stays when the step is put in other words: what was done before is counted on. */
  id: string
  title: string
  how: string
  who: StepTaker
  /** Hours after the playbook was started by which it should be done; null: whenever it fits. */
  withinHours: number | null
}

/** A message to begin from. `{name}` and the like are filled with what is known of the customer. */
export interface Draft {
  id: string
  name: string
  /** ISO 639-1. */
  language: string
  subject: string
  text: string
}
