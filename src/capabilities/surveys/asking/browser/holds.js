// Whether a condition holds, as SurveyJS would say: capitals do not matter, '9' is 9, and nothing is greater than nothing.
self.holds = (condition, answers) => {
  const plain = (value) => (typeof value === 'string' ? value.trim().toLowerCase() : value)
  const isEmpty = (value) => value === undefined || value === null || value === '' || value?.length === 0
  const isNumber = (value) =>
    typeof value === 'number' ||
    (typeof value === 'string' && value.trim() !== '' && Number.isFinite(Number(value)))
  const same = (one, other) => {
    if (Array.isArray(one) && Array.isArray(other))
      return one.length === other.length && one.every((part) => other.some((its) => same(part, its)))
    if (isEmpty(one) && isEmpty(other)) return true
    if (isNumber(one) && isNumber(other)) return Number(one) === Number(other)
    return String(plain(one)) === String(plain(other))
  }
  const before = (one, other) =>
    !isEmpty(one) &&
    !isEmpty(other) &&
    (isNumber(one) && isNumber(other)
      ? Number(one) < Number(other)
      : String(plain(one)) < String(plain(other)))
  const has = (whole, part) => {
    if (Array.isArray(whole))
      return (Array.isArray(part) ? part : [part]).every((one) => whole.some((its) => same(its, one)))
    return !isEmpty(whole) && !isEmpty(part) && String(plain(whole)).includes(String(plain(part)))
  }
  const named = (name) => {
    if (name in answers) return answers[name]
    return name.split('.').reduce((value, part) => value?.[part], answers)
  }
  const read = ([operator, ...parts]) => {
    if (operator === 'const') return parts[0]
    if (operator === 'var') return named(parts[0])
    if (operator === 'and') return read(parts[0]) && read(parts[1])
    if (operator === 'or') return read(parts[0]) || read(parts[1])
    const [one, other] = parts.map(read)
    switch (operator) {
      case 'list':
        return parts.map(read)
      case 'empty':
        return isEmpty(one)
      case 'notempty':
        return !isEmpty(one)
      case 'negate':
        return !one
      case 'equal':
        return same(one, other)
      case 'notequal':
        return !same(one, other)
      case 'less':
        return before(one, other)
      case 'greater':
        return before(other, one)
      case 'lessorequal':
        return before(one, other) || (!isEmpty(one) && same(one, other))
      case 'greaterorequal':
        return before(other, one) || (!isEmpty(one) && same(one, other))
      case 'contains':
      case 'allof':
        return has(one, other)
      case 'notcontains':
        return !has(one, other)
      default:
        return (
          !isEmpty(one) &&
          [other].flat().some((part) => (Array.isArray(one) ? has(one, part) : same(one, part)))
        )
    }
  }
  return Boolean(read(condition))
}
