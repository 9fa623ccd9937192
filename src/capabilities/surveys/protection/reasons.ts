/**
 * Why somebody who was meant is not asked, in the order in which the reasons count: the first that holds is kept.
 * The words are kept with the invitations, so that they may be added to, never renamed.
 */
export const reasons = [
  /** They asked to be forgotten, or are no longer known. */
  'FORGOTTEN',
  /** They said no to being asked. */
  'OPT_OUT',
  /** Surveys need their consent here, and they have not given it. */
  'NO_CONSENT',
  /** There is no address for this channel. */
  'NO_CHANNEL',
  /** What was sent to this address came back for good. */
  'BOUNCED',
  /** They were asked this survey, or answered it, not long ago. */
  'RECENTLY_ASKED',
  /** They were asked something else not long ago. */
  'QUARANTINE',
  /** They were asked as often as anybody may be within a year. */
  'CAP',
  /** A more important survey is about to ask them. */
  'PRIORITY',
  /** The lot did not fall on them. */
  'SAMPLED_OUT',
  /** The survey took no answers any more when their turn came. */
  'CLOSED',
] as const
export type Reason = (typeof reasons)[number]
