import type {Token} from '../../text/tokens.ts'
import {WordSet} from '../../text/wordSet.ts'
import {capRunEnd} from './runs.ts'

const foreignLinks = new WordSet('de del da do dos das di du des della')

const foreignJoints = new WordSet('y e et ed')

/** `And` in languages of which an English text holds names only. */
export const foreignAnd = new WordSet('en et und ve og och i és ja ir un')

/** Whether a stretch holds the `of` of another language than English. */
export function isForeign(tokens: readonly Token[], from: number, to: number): boolean {
  for (let index = from + 1; index < to; index += 1)
    if (!tokens[index]?.cap && foreignLinks.has(tokens[index])) return true
  return false
}

/** The end of `, Tecnología e Innovación`: subjects in a name of another language. */
export function foreignListEnd(
  tokens: readonly Token[],
  comma: number,
  to: number,
): number | undefined {
  let index = comma
  for (let items = 0; items < 5 && tokens[index]?.text === ','; items += 1) {
    const end = capRunEnd(tokens, index + 1, to)
    if (end === index + 1 || tokens[end - 1]?.form.head) return undefined
    const joint = tokens[end]
    if (joint && !joint.cap && foreignJoints.has(joint)) {
      const last = capRunEnd(tokens, end + 1, to)
      return last > end + 1 && !tokens[last - 1]?.form.head ? last : undefined
    }
    index = end
  }
  return undefined
}

/** Nouns of other languages that head a body's name, in folded letters. */
const foreignHeads = new Set(
  `instituto institut istituto universidad universidade universita universite universitat universiteti fundacion fundacao fondation fondazione
   stiftung ecole escuela escola scuola academia academie accademia akademie museo museu musee teatro theatre biblioteca bibliotheque asociacion associacao associazione
   camara chambre camera federacion federacao federation federazione sindicato cooperativa cooperative union uniao unione ministerio ministere ministero secretaria
   consejo conselho conseil consiglio direccion direcao direction agencia agence agenzia comision comissao commission oficina office servicio servico
   service centro centre corporacion compania compagnie companhia sociedad societe sociedade societa empresa entreprise banco banque banca caisse caja caixa
   observatorio observatoire hospital hopital ospedale laboratorio laboratoire facultad faculte faculdade facolta colegio college confederacion confederation
   universiti universitas sekolah yayasan badan jabatan kementerian akademi pusat hospital
   organisation organizacion orden ordre reseau red rede collectif colectivo comite comitato junta superintendencia autoridad autoridade autorite`.split(
    /\s+/u,
  ),
)
const foreignOf =
  /^(?:de|del|do|da|dos|das|di|du|des|della|delle|dei|degli|dello)$|^(?:d|dell|all)['’]/u
const foreignFor = new WordSet(
  'para por pour pela pelo contra contre con com sem sin avec sans zur zum für voor för til dla untuk',
)
const foreignArticle = new WordSet('la las los les le el il lo os as al aux den die das het')
/** Those that an English name may hold before a person's. */
const alsoEnglish = new WordSet(
  'service centre union commission organisation hospital college theatre',
)

/** Whether a word heads a body's name in another language. */
export const isForeignHead = (token: Token | undefined): boolean =>
  token !== undefined && foreignHeads.has(token.form.folded) && !alsoEnglish.has(token)

/** Small words that another language puts between a body's head and a capital. */
const farthest = 8

/**
 * Where a name of another language goes on behind small words: `École supérieure de journalisme de X`,
 * `Fundación Manos a la Obra`, `Instituto para la Paz`.
 */
export function foreignOnward(
  tokens: readonly Token[],
  from: number,
  at: number,
  to: number,
): number | undefined {
  let headed = false
  for (let index = from; index < at && !headed; index += 1)
    headed = foreignHeads.has(tokens[index]?.form.folded ?? '')
  if (!headed) return undefined
  const foreign = tokens.slice(from, at).some(({text}) => /[^\x00-\x7f]/u.test(text))
  let next = at
  let joined = false
  let plain = 0
  while (next < to && next < at + farthest) {
    const token = tokens[next]
    if (!token?.word) return undefined
    if (token.cap && next > at) {
      const before = tokens[next - 1]
      const linked =
        foreignOf.test(before?.lower ?? '') || foreignFor.has(before) || foreignArticle.has(before)
      return linked && joined ? next : undefined
    }
    const {lower} = token
    if (foreignOf.test(lower) || foreignFor.has(token)) joined = true
    else if (lower === 'a' && foreignArticle.has(tokens[next + 1]) && foreign) joined = true
    else if (!foreignArticle.has(token)) {
      plain += 1
      if (plain > 4) return undefined
    }
    next += 1
  }
  return undefined
}
