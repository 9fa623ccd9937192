import { ClickHouseError } from '@clickhouse/client'
import { Invalid, Problem, TooLarge, Unavailable } from '../errors.ts'

/** Exception codes by what the caller can do about them; see `ErrorCodes.cpp` of ClickHouse. */
const codes = {
  /** TIMEOUT_EXCEEDED, TOO_SLOW */
  tooSlow: ['159', '160'],
  /** TOO_MANY_ROWS, MEMORY_LIMIT_EXCEEDED, TOO_MANY_BYTES, TOO_MANY_ROWS_OR_BYTES */
  tooMuch: ['158', '241', '307', '396'],
  /** ABORTED, TOO_MANY_SIMULTANEOUS_QUERIES, NETWORK_ERROR, TABLE_IS_READ_ONLY, QUERY_WAS_CANCELLED, ALL_CONNECTION_TRIES_FAILED, KEEPER_EXCEPTION */
  away: ['236', '202', '210', '242', '394', '279', '999'],
  /** CANNOT_PARSE_…, INCORRECT_DATA, VALUE_IS_OUT_OF_RANGE, DECIMAL_OVERFLOW and others about a row's content */
  badRow: [
    '6',
    '26',
    '27',
    '38',
    '41',
    '53',
    '69',
    '70',
    '72',
    '117',
    '130',
    '131',
    '321',
    '349',
    '376',
    '407',
  ],
}

/** True when the store was not reached or went away underway, so that asking again may help. */
export function isAway(error: unknown): boolean {
  if (error instanceof ClickHouseError) return codes.away.includes(error.code)
  const { code, message } = error as NodeJS.ErrnoException
  if (/^(ECONN|EPIPE|ENOENT|ENOTFOUND|EAI_AGAIN|ETIMEDOUT|EHOST)/.test(code ?? '')) return true
  return /socket hang up|timeout error|aborted|unexpected end of file/i.test(message ?? '')
}

/** True when the request cannot have reached the store: even what must not be done twice may be sent again. */
export function neverArrived(error: unknown): boolean {
  return ['ECONNREFUSED', 'ENOENT', 'ENOTFOUND', 'EAI_AGAIN'].includes(
    (error as NodeJS.ErrnoException).code ?? '',
  )
}

/** What went wrong, without SQL: that stays in `cause`, for the log. */
export function failure(error: unknown, doing: 'asking' | 'changing' | 'storing'): Error {
  if (error instanceof Problem) return error
  const options = { cause: error }
  if (isAway(error)) {
    return new Unavailable('The facts store does not answer.', { fix: 'Try again in a moment.' }, options)
  }
  if (!(error instanceof ClickHouseError)) return new Error('The facts store could not be asked.', options)
  if (codes.tooSlow.includes(error.code)) {
    return new TooLarge('This question takes too long to answer.', {
      fix: 'Choose a shorter period or a narrower filter.',
    })
  }
  if (codes.tooMuch.includes(error.code)) {
    return new TooLarge('This question asks for more than fits.', {
      fix: 'Choose a shorter period or a narrower filter.',
    })
  }
  if (doing === 'storing' && codes.badRow.includes(error.code)) return badRow(error)
  return new Error(`The facts store refused a statement (${error.code} ${error.type ?? ''}).`, options)
}

function badRow(error: ClickHouseError): Invalid {
  const field =
    /Unknown field found.*?: (.+?): \(at row/.exec(error.message)?.[1] ??
    /while reading the value of key (\w+)/.exec(error.message)?.[1]
  const line = Number(/\(at row (\d+)\)/.exec(error.message)?.[1]) || undefined
  const which =
    error.code === '117' && field ? `has a field “${field}” that the table does not know` : 'cannot be stored'
  const where = {
    field,
    line,
    fix: 'Give every field a value of its column’s type, and only fields the table has.',
  }
  return new Invalid(`Row ${line ?? '?'} ${which}.`, where, { cause: error })
}
