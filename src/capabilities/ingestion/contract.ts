export * from './dead-letters/contract.ts'
export * from './sources/contract.ts'
