/**
 * What went wrong, in a sentence that a person can act on: what is wrong, where, and how to mend it.
 * `server/problems.ts` turns these into problem+json, `cli/answer.ts` into the command line's error object.
 */
export interface Where {
  file?: string
  line?: number
  column?: string
  /** Path of the field in the request, such as `filter.0.values`. */
  field?: string
  /** How to mend it. */
  fix?: string
}

export class Problem extends Error {
  readonly status: number
  readonly where: Where
  constructor(status: number, message: string, where: Where = {}, options?: ErrorOptions) {
    super(message, options)
    this.name = new.target.name
    this.status = status
    this.where = where
  }
}

/** The request or the file itself is wrong. */
export class Invalid extends Problem {
  constructor(message: string, where?: Where, options?: ErrorOptions) {
    super(400, message, where, options)
  }
}

/** Nobody is signed in, or the key is unknown. */
export class Unauthenticated extends Problem {
  constructor(message = 'Sign in first.', where?: Where) {
    super(401, message, where)
  }
}

/** Signed in, but not permitted. */
export class Forbidden extends Problem {
  readonly needs: string
  constructor(needs: string) {
    super(403, `Your role does not include “${needs}”.`, {
      fix: 'Ask an administrator for a role that has it.',
    })
    this.needs = needs
  }
}

/** Absent, or outside the actor's units: the caller is not told which. */
export class NotFound extends Problem {
  constructor(message = 'There is nothing at this address.', where?: Where) {
    super(404, message, where)
  }
}

/** The state of things does not allow it (already done, changed by someone else, in use). */
export class Conflict extends Problem {
  constructor(message: string, where?: Where) {
    super(409, message, where)
  }
}

export class TooLarge extends Problem {
  constructor(message: string, where?: Where) {
    super(413, message, where)
  }
}

/** More than we can take now; the caller may come again after `retryAfterSeconds`. */
export class TooBusy extends Problem {
  readonly retryAfterSeconds: number
  constructor(message: string, retryAfterSeconds: number) {
    super(429, message, { fix: `Try again in ${retryAfterSeconds} s.` })
    this.retryAfterSeconds = retryAfterSeconds
  }
}

/** A store or another part we rely on does not answer now. */
export class Unavailable extends Problem {
  constructor(message: string, where?: Where, options?: ErrorOptions) {
    super(503, message, where, options)
  }
}
