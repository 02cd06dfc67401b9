export const noun =
  '(?:memorand\\p{L}+|MoUs?|MOUs?|MoCs?|MOCs?|agreements?|accords?|pacts?|deals?|documents?|protocols?|declarations?|partnerships?|understandings?|arrangements?|papers?|texts?|drafts?)'

export const sign =
  '(?:sign|ink|conclude|finali[sz]e|enter into|seal|formali[sz]e|initial|adopt|put (?:its|their|his|her) (?:names?|signatures?))'

export const signed =
  '(?:(?:co-)?sign(?:ed|s)?|ink(?:ed|s)?|penned|pens|executed|(?:took up|held) (?:the|a|their) pens?|conclud(?:ed|es|e)|finali[sz]ed|enter(?:ed|s)? into|seal(?:ed|s)|formali[sz](?:ed|es)|initial(?:l)?ed|adopt(?:ed|s)|struck|clinched|forged?(?= (?:an? |the |their )?(?:[\\p{Ll}-]+ ){0,3}(?:memorand|MoU|MOU|agreement|pact|deal|accord|partnership))|reached|exchanged|put (?:their|its|his|her|the) (?:\\p{L}+ )?(?:names?|signatures?|pens?)|put pen to paper|affix(?:ed)?|append(?:ed|s) (?:their|its|his|her|the) (?:\\p{L}+ )?(?:names?|signatures?)|set (?:their|its) (?:names?|signatures?|hands?)|signing|signatories|signature|signatures|came to(?= (?:an? |the )?(?:\\p{L}+ )?(?:agreement|understanding|accord|memorand|terms|deal))|(?:cemented|secured|established|entered|agreed(?: to)?)(?= (?:an?|the|this|their|its|two|three|several|new) (?:[\\p{L}-]+ ){0,3}(?:memorand|mou))|subscribed(?: to)?(?= (?:an?|the|their|two|three) (?:[\\p{L}-]+ ){0,3}(?:memorand|mou|agreement|protocol|declaration|accord))|agreed (?:on|upon)|sign up to|signed up to|shook hands on)'

export const few = '(?:[^\\s.;]+ ){0,8}?'

export const b = '(?<![\\p{L}-])'

export const e = '(?![\\p{L}-])'
