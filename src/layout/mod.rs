//! Where things lie: sizes of cards, ports, ways of links and places of their labels.
