"""Three invented events, each told by articles that agree, differ, and copy each other."""

STRIKE = (
    """\
Dockers in the port of Harwick stopped work on Monday, 4 March 2024, after the talks on night pay had failed.

The Harwick Dockers' Union rejected the offer of the port on Sunday. "We will not come back for an offer that leaves \
out the night shift," said Tessa Brandt, the chairwoman of the union. She said that 1,400 dockers had stopped work.

The Harbour Company offered to raise pay by four per cent. Its director, Peter Lindqvist, warned that the strike would \
cost the town its biggest customer. "Every day of this strike sends another ship to another port," Lindqvist said.

The company declined to say how long its reserves would last.
""",
    """\
Work in the port of Harwick came to a stop on Monday after talks on night pay failed.

Tessa Brandt, who leads the dockers, told the Morning Post: “We will not come back for an offer that leaves out the \
night shift.” Brandt said the union was ready to talk but only if the night shift was paid in full.

According to the company, 900 dockers have stopped work. It is unclear whether the ferry will sail on Friday.

The Harbour Company offered to raise pay by four per cent, and Lindqvist called on the mayor to mediate.
""",
    """\
The mayor of Harwick, Ines Adler, has called for an end to the strike in the port.

Adler proposed talks in the town hall on Thursday. "Both sides must come to the table this week," she said.

The union's chairwoman Tessa Brandt welcomed the proposal. No place for the talks has been named, a spokesman for the \
Harbour Company said. The company did not say whether it would come.
""",
)

FLOOD = (
    """\
The river Ilse broke its dyke near Alder on 12 June 2023 and flooded the lower town.

Fourteen people died in the flood, the fire service said. Mayor Lena Voss ordered the lower town to be cleared on the \
same day.

"The dyke was never built for such a river," Voss said. Engineers doubt that it can be repaired before the winter.
""",
    """\
The river Ilse broke its dyke near Alder on 12 June 2023 and flooded the lower town.

Nine people died in the flood, according to the ministry of the interior. The cause of the breach is not yet known.

The water board denied that it had been warned. “Nobody told us of a crack in that dyke,” said Paul Renner, the \
director of the water board.
""",
    """\
Residents of Alder returned to their houses on Wednesday, nine days after the flood.

Mayor Lena Voss demanded an inquiry into the breach of the dyke. Renner rejected an inquiry and said the water board \
had done its duty.

Who will pay for the new dyke?
""",
)

RULING = (
    """\
The High Court in Ottawa ruled on 9 February 2024 that the city must repair 312 flats in Elm Street.

Judge Nora Klein said the city had ignored its tenants for ten years. "A home that rains on its tenants is not a \
home," Klein said in her ruling.

The city does not accept the ruling, its lawyer Piotr Nowak said. He said the city would appeal within a month.
""",
    """\
The city must repair 312 flats in Elm Street, the High Court ruled on Friday.

“A home that rains on its tenants is not a home,” said Judge Nora Klein. “The city knew, and it did nothing.”

The tenants' association welcomed the ruling. Berta Kohl, a pensioner, said she had waited for ten years.
""",
    """\
The city of Ottawa will appeal against the ruling on the flats in Elm Street, Mayor Jonas Weiss said on Saturday.

Weiss said the court had made a mistake. The repairs would cost 40 million dollars, he said.

It is not decided whether the tenants may stay during the repairs.
""",
)

EVENTS = {"port-strike": STRIKE, "ilse-flood": FLOOD, "elm-street-ruling": RULING}
