export type Field =
  | 'userId' | 'email' | 'phone' | 'personName' | 'time' | 'text' | 'score' | 'id' | 'channel' | 'touchpoint'
  | 'product' | 'orderId' | 'value' | 'currency' | 'country' | 'language' | 'agentId' | 'conversationId' | 'unit'
  | 'promisedAt' | 'fulfilledAt' | 'quantity' // biome-ignore format: one glance

/**
 * Names that columns of such files usually have, in English, German, French and Spanish; the first that fits wins, each
 * field is given once.
 */
export const usualNames: [Field, RegExp][] = [
  ['email', /e-?mail|courriel|correo/i],
  ['phone', /phone|mobile|telephone|telefon|handy|téléphone|teléfono|móvil|portable/i],
  [
    'userId',
    /^(customer|user|client|contact|person|account|buyer|kunden?|käufer|cliente?|acheteur|comprador)[ _-]?(unique[ _-]?)?(id|no\.?|nr\.?|number|nummer|key|ref|code)?$|^(id|n[°ºo]\.?|num[eé]ro|número)[ _-]?(de |du |del )?(client|cliente|customer|user|kunde)$/i,
  ],
  [
    'personName',
    /^(customer|user|client|full|contact|author|reviewer|kunden)?[ _-]?name$|^(author|reviewer|requester|autor|verfasser|auteur|nom|nombre|nome)$/i,
  ],
  [
    'conversationId',
    /conversation|thread|(ticket|case|incident|vorgangs?|fall)[ _-]?(id|no\.?|nr\.?|number|nummer)|^(n[°ºo]\.?|num[eé]ro|número)[ _-]?(de |du )?(ticket|caso)$/i,
  ],
  [
    'orderId',
    /order[ _-]?(id|no|nr|number|ref|nummer)|^order$|(bestell|auftrags|rechnungs)[ _-]?(id|nr\.?|nummer)|^(bestellung|auftrag|commande|pedido|facture|factura)$|(invoice|commande|pedido|facture|factura)[ _-]?(id|no|nr|number|n[°ºo])\b|(id|n[°ºo]\.?|num[eé]ro|número|référence)[ _-]*(de |del )?(la )?(commande|pedido|facture|factura)/i,
  ],
  ['agentId', /agent|assignee|representative|bearbeiter|zugewiesen|assigné|asignado/i],
  ['promisedAt', /promised|estimated|due|expected|fällig|zugesagt|échéance|prometido/i],
  [
    'fulfilledAt',
    /delivered|fulfilled|resolved|solved|closed|gelöst|geliefert|livré|résolu|resuelto|entregado/i,
  ],
  ['time', /answer.*time|submitted|created|opened|date|datum|fecha|time|zeit|_at$|\bat$|when/i],
  [
    'score',
    /score|rating|stars|nps|csat|ces|satisfaction|recommend|effort|bewertung|sterne|note|nota|étoiles|estrellas|puntuación|valoración|calificación/i,
  ],
  [
    'text',
    /comment|feedback|review|message|text|body|verbatim|suggest|reason|description|kommentar|nachricht|beschreibung|avis|commentaire|comentario|opinión|reseña|descripción/i,
  ],
  ['channel', /channel|^via$|medium|kanal|canal/i],
  ['touchpoint', /touch.?point|page|location|store/i],
  ['product', /produ[ck]t|item|sku|category|artikel|article|artículo|producto|produto|produit/i],
  ['quantity', /^(quantity|qty|menge|anzahl|stück|quantité|cantidad)$/i],
  ['value', /amount|total|revenue|price|value|umsatz|betrag|preis|summe|montant|prix|importe|precio/i],
  ['currency', /currency|währung|moneda|devise/i],
  ['country', /country|nation|^land$|pays|país/i],
  ['language', /language|locale|sprache|langue|idioma/i],
  ['unit', /region|branch|department|unit|team|filiale|abteilung/i],
  ['id', /^(id|.*response[ _-]?id|.*review[ _-]?id|uuid|no\.?|number)$/i],
]

/** Whether both names usually stand for the same: `E-Mail-Adresse` and `Requester email`. */
export function isSameField(one: string, other: string): boolean {
  const field = fieldOf(one)
  return field !== undefined && field === fieldOf(other)
}

function fieldOf(name: string) {
  return usualNames.find(([, pattern]) => pattern.test(name))?.[0]
}
