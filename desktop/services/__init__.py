"""Use cases and reads, in packages that stand on each other; what each of them needs lies here.

From the ground up: shop, orders, goods, vouchers, customers, papers, mails, drafts and commands, issuing and
marks, perform, placing, plans, and on top forms, quotes, settings, check, copies. Import-linter holds that.
"""
