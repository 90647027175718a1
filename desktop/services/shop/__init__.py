"""What the shop is and wants: its identity, settings, ways to pay and deliver, rates, labels and people."""
