/** Whose page is shown, and whether the names of agents are open. */
export interface FrontLineAddress {
  person?: string
  names?: true
}

const isId = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

export function readFrontLineAddress({ person, names }: Record<string, unknown>): FrontLineAddress {
  return {
    ...(typeof person === 'string' && isId.test(person) && { person }),
    ...(names === true && { names }),
  }
}
