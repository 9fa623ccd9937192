import { expect, test } from 'vitest'
import type { MapCard } from '../../maps/map.ts'
import { cellAt, joined, movedCard, orderedCards, undoing } from './card-moves.ts'

const card = (id: string, text = id): MapCard => ({
  id,
  text,
  stamp: 'assumption',
  source: '',
  day: null,
  measure: null,
})
const cell = (columnId: string, version: number, ...cards: MapCard[]) => ({
  columnId,
  laneId: 'does',
  cards,
  believed: null,
  version,
})

test('a place where nothing was written is an empty cell of version 0', () => {
  expect(cellAt([], 'a', 'does')).toEqual(cell('a', 0))
})

test('a card leaves one cell and comes to the end of the other', () => {
  const [from, to] = movedCard(card('x'), cell('a', 2, card('x'), card('y')), cell('b', 0, card('z')))
  expect([from!.cards.map(({ id }) => id), to!.cards.map(({ id }) => id)]).toEqual([['y'], ['z', 'x']])
})

test('where the other cell has a card of that id, it gets a new one', () => {
  const [, to] = movedCard(card('m1', 'mine'), cell('a', 2, card('m1')), cell('b', 0, card('m1')))
  expect(to!.cards.map(({ text }) => text)).toEqual(['m1', 'mine'])
  expect(new Set(to!.cards.map(({ id }) => id)).size).toBe(2)
})

test('cards are ordered within their cell, not over its ends', () => {
  const cards = [card('x'), card('y')]
  expect(orderedCards(cards, 'y', -1).map(({ id }) => id)).toEqual(['y', 'x'])
  expect(orderedCards(cards, 'y', 1).map(({ id }) => id)).toEqual(['x', 'y'])
})

test('an undo writes what was there as the version after the one that is undone', () => {
  expect(undoing([cell('a', 2, card('x'))])).toEqual([cell('a', 3, card('x'))])
})

test('when two wrote, nothing of either is lost, and of one card both wrote mine counts', () => {
  const both = joined([card('x', 'mine'), card('new')], [card('x', 'theirs'), card('other')])
  expect(both.map(({ text }) => text)).toEqual(['mine', 'other', 'new'])
})
