<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr_FR" sourcelanguage="en_GB">
<context>
    <name>Address</name>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>Société</translation>
    </message>
    <message>
        <source>Street and number</source>
        <translation>Rue et numéro</translation>
    </message>
    <message>
        <source>More (floor, code…)</source>
        <translation>Complément (étage, code…)</translation>
    </message>
    <message>
        <source>Postcode</source>
        <translation>Code postal</translation>
    </message>
    <message>
        <source>Town</source>
        <translation>Ville</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>Pays</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Téléphone</translation>
    </message>
</context>
<context>
    <name>AddressPart</name>
    <message>
        <source>street</source>
        <translation>rue</translation>
    </message>
    <message>
        <source>postcode</source>
        <translation>code postal</translation>
    </message>
    <message>
        <source>town</source>
        <translation>ville</translation>
    </message>
    <message>
        <source>country</source>
        <translation>pays</translation>
    </message>
</context>
<context>
    <name>AddressRole</name>
    <message>
        <source>delivery</source>
        <translation>livraison</translation>
    </message>
    <message>
        <source>billing</source>
        <translation>facturation</translation>
    </message>
</context>
<context>
    <name>Basket</name>
    <message>
        <source>Products</source>
        <translation>Produits</translation>
    </message>
    <message>
        <source>Tip</source>
        <translation>Pourboire</translation>
    </message>
    <message>
        <source>Voucher {code}</source>
        <translation>Bon {code}</translation>
    </message>
    <message>
        <source>Discount</source>
        <translation>Remise</translation>
    </message>
    <message>
        <source>Delivery</source>
        <translation>Livraison</translation>
    </message>
    <message>
        <source>in step 4</source>
        <translation>à l’étape 4</translation>
    </message>
    <message>
        <source>Free shipping</source>
        <translation>Livraison offerte</translation>
    </message>
    <message>
        <source>Of which VAT</source>
        <translation>Dont TVA</translation>
    </message>
    <message>
        <source>VAT</source>
        <translation>TVA</translation>
    </message>
    <message>
        <source>Of which {vat}</source>
        <translation>Dont {vat}</translation>
    </message>
    <message>
        <source>Enter changes it, Delete takes it off</source>
        <translation>Entrée pour modifier, Suppr pour retirer</translation>
    </message>
    <message>
        <source>Basket</source>
        <translation>Panier</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Changer</translation>
    </message>
    <message>
        <source>The basket is empty</source>
        <translation>Le panier est vide</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Total</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>Canal</translation>
    </message>
    <message>
        <source>“{name}” removed</source>
        <translation>« {name} » retiré</translation>
    </message>
    <message>
        <source>Lines of the basket</source>
        <translation>Lignes du panier</translation>
    </message>
    <message>
        <source>{n} line</source>
        <translation>{n} ligne</translation>
    </message>
    <message>
        <source>{n} lines</source>
        <translation>{n} lignes</translation>
    </message>
    <message>
        <source>{n} item</source>
        <translation>{n} article</translation>
    </message>
    <message>
        <source>{n} items</source>
        <translation>{n} articles</translation>
    </message>
</context>
<context>
    <name>Bucket</name>
    <message>
        <source>in the shop</source>
        <translation>en boutique</translation>
    </message>
    <message>
        <source>with the customer</source>
        <translation>chez le client</translation>
    </message>
    <message>
        <source>back on the shelf</source>
        <translation>remis en stock</translation>
    </message>
    <message>
        <source>written off</source>
        <translation>sorti du stock</translation>
    </message>
</context>
<context>
    <name>Bulk</name>
    <message>
        <source>{n} order marked</source>
        <translation>{n} commande marquée</translation>
    </message>
    <message>
        <source>{n} orders marked</source>
        <translation>{n} commandes marquées</translation>
    </message>
    <message>
        <source>Label…</source>
        <translation>Étiquette…</translation>
    </message>
    <message>
        <source>Tags…</source>
        <translation>Mots-clés…</translation>
    </message>
    <message>
        <source>Tags of {n} order</source>
        <translation>Mots-clés de {n} commande</translation>
    </message>
    <message>
        <source>Tags of {n} orders</source>
        <translation>Mots-clés de {n} commandes</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Remind of the payment…</source>
        <translation>Relancer…</translation>
    </message>
    <message>
        <source>Remind of {n} order?</source>
        <translation>Rappeler le paiement de {n} commande ?</translation>
    </message>
    <message>
        <source>Remind of {n} orders?</source>
        <translation>Rappeler le paiement de {n} commandes ?</translation>
    </message>
    <message>
        <source>Send reminders</source>
        <translation>Envoyer les relances</translation>
    </message>
    <message>
        <source>{n} reminder waits to be sent</source>
        <translation>{n} relance à envoyer</translation>
    </message>
    <message>
        <source>{n} reminders wait to be sent</source>
        <translation>{n} relances à envoyer</translation>
    </message>
    <message>
        <source>Book what is due as paid…</source>
        <translation>Enregistrer le reste dû comme payé…</translation>
    </message>
    <message>
        <source>Book {n} order as paid?</source>
        <translation>Enregistrer {n} commande comme payée ?</translation>
    </message>
    <message>
        <source>Book {n} orders as paid?</source>
        <translation>Enregistrer {n} commandes comme payées ?</translation>
    </message>
    <message>
        <source>Book as paid</source>
        <translation>Enregistrer comme payé</translation>
    </message>
    <message>
        <source>{n} order booked as paid</source>
        <translation>{n} commande enregistrée comme payée</translation>
    </message>
    <message>
        <source>{n} orders booked as paid</source>
        <translation>{n} commandes enregistrées comme payées</translation>
    </message>
    <message>
        <source>Ship everything…</source>
        <translation>Faire tout partir…</translation>
    </message>
    <message>
        <source>Ship {n} order?</source>
        <translation>Faire partir {n} commande ?</translation>
    </message>
    <message>
        <source>Ship {n} orders?</source>
        <translation>Faire partir {n} commandes ?</translation>
    </message>
    <message>
        <source>Ship</source>
        <translation>Faire partir</translation>
    </message>
    <message>
        <source>{n} order shipped</source>
        <translation>{n} commande partie</translation>
    </message>
    <message>
        <source>{n} orders shipped</source>
        <translation>{n} commandes parties</translation>
    </message>
    <message>
        <source>Put on hold…</source>
        <translation>Mettre en attente…</translation>
    </message>
    <message>
        <source>Put {n} order on hold?</source>
        <translation>Mettre {n} commande en attente ?</translation>
    </message>
    <message>
        <source>Put {n} orders on hold?</source>
        <translation>Mettre {n} commandes en attente ?</translation>
    </message>
    <message>
        <source>Put on hold</source>
        <translation>Mettre en attente</translation>
    </message>
    <message>
        <source>{n} order put on hold</source>
        <translation>{n} commande mise en attente</translation>
    </message>
    <message>
        <source>{n} orders put on hold</source>
        <translation>{n} commandes mises en attente</translation>
    </message>
    <message>
        <source>Take off hold…</source>
        <translation>Lever l’attente…</translation>
    </message>
    <message>
        <source>Take {n} order off hold?</source>
        <translation>Lever l’attente de {n} commande ?</translation>
    </message>
    <message>
        <source>Take {n} orders off hold?</source>
        <translation>Lever l’attente de {n} commandes ?</translation>
    </message>
    <message>
        <source>Take off hold</source>
        <translation>Lever l’attente</translation>
    </message>
    <message>
        <source>{n} order off hold</source>
        <translation>{n} commande n’est plus en attente</translation>
    </message>
    <message>
        <source>{n} orders off hold</source>
        <translation>{n} commandes ne sont plus en attente</translation>
    </message>
    <message>
        <source>Complete anyway…</source>
        <translation>Terminer, même s’il reste à faire…</translation>
    </message>
    <message>
        <source>Complete {n} order?</source>
        <translation>Terminer {n} commande ?</translation>
    </message>
    <message>
        <source>Complete {n} orders?</source>
        <translation>Terminer {n} commandes ?</translation>
    </message>
    <message>
        <source>Complete</source>
        <translation>Terminer</translation>
    </message>
    <message>
        <source>{n} order completed</source>
        <translation>{n} commande terminée</translation>
    </message>
    <message>
        <source>{n} orders completed</source>
        <translation>{n} commandes terminées</translation>
    </message>
    <message>
        <source>{n} order will be booked as paid</source>
        <translation>{n} commande sera marquée payée</translation>
    </message>
    <message>
        <source>{n} orders will be booked as paid</source>
        <translation>{n} commandes seront marquées payées</translation>
    </message>
    <message>
        <source>{n} order will be shipped</source>
        <translation>{n} commande sera expédiée</translation>
    </message>
    <message>
        <source>{n} orders will be shipped</source>
        <translation>{n} commandes seront expédiées</translation>
    </message>
    <message>
        <source>{n} order will be put on hold</source>
        <translation>{n} commande sera mise en attente</translation>
    </message>
    <message>
        <source>{n} orders will be put on hold</source>
        <translation>{n} commandes seront mises en attente</translation>
    </message>
    <message>
        <source>{n} order will be taken off hold</source>
        <translation>{n} commande ne sera plus en attente</translation>
    </message>
    <message>
        <source>{n} orders will be taken off hold</source>
        <translation>{n} commandes ne seront plus en attente</translation>
    </message>
    <message>
        <source>{n} order will be completed</source>
        <translation>{n} commande sera terminée</translation>
    </message>
    <message>
        <source>{n} orders will be completed</source>
        <translation>{n} commandes seront terminées</translation>
    </message>
    <message>
        <source>{n} reminder will be written</source>
        <translation>{n} relance sera écrite</translation>
    </message>
    <message>
        <source>{n} reminders will be written</source>
        <translation>{n} relances seront écrites</translation>
    </message>
    <message>
        <source>{n} order will be marked</source>
        <translation>{n} commande sera marquée</translation>
    </message>
    <message>
        <source>{n} orders will be marked</source>
        <translation>{n} commandes seront marquées</translation>
    </message>
    <message>
        <source>and {n} more order</source>
        <translation>et {n} autre</translation>
    </message>
    <message>
        <source>and {n} more orders</source>
        <translation>et {n} autres</translation>
    </message>
    <message>
        <source>Give {n} order the label “{label}”?</source>
        <translation>Poser l’étiquette « {label} » sur {n} commande ?</translation>
    </message>
    <message>
        <source>Remove tags…</source>
        <translation>Retirer des mots-clés…</translation>
    </message>
    <message>
        <source>Remove tags from {n} order</source>
        <translation>Retirer des mots-clés de {n} commande</translation>
    </message>
    <message>
        <source>Remove tags from {n} orders</source>
        <translation>Retirer des mots-clés de {n} commandes</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>Give {n} orders the label “{label}”?</source>
        <translation>Poser l’étiquette « {label} » sur {n} commandes ?</translation>
    </message>
    <message>
        <source>Set the label</source>
        <translation>Poser l’étiquette</translation>
    </message>
    <message>
        <source>These papers stay: {papers}</source>
        <translation>Ces documents restent : {papers}</translation>
    </message>
    <message>
        <source>{n} mail has left already</source>
        <translation>{n} e-mail est déjà parti</translation>
    </message>
    <message>
        <source>{n} mails have left already</source>
        <translation>{n} e-mails sont déjà partis</translation>
    </message>
    <message>
        <source>Undo leaves these papers: {papers}</source>
        <translation>Annuler laisse ces documents : {papers}</translation>
    </message>
    <message>
        <source>{some} and {n} more</source>
        <translation>{some} et {n} de plus</translation>
    </message>
</context>
<context>
    <name>BulkBar</name>
    <message>
        <source>More actions</source>
        <translation>Autres actions</translation>
    </message>
    <message>
        <source>Choose one order alone again</source>
        <translation>Ne garder qu’une commande</translation>
    </message>
    <message>
        <source>{n} order chosen</source>
        <translation>{n} commande choisie</translation>
    </message>
    <message>
        <source>{n} orders chosen</source>
        <translation>{n} commandes choisies</translation>
    </message>
</context>
<context>
    <name>BulkProgress</name>
    <message>
        <source>{n} order</source>
        <translation>{n} commande</translation>
    </message>
    <message>
        <source>{n} orders</source>
        <translation>{n} commandes</translation>
    </message>
    <message>
        <source>Done so far</source>
        <translation>Déjà fait</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>{done} of {of}</source>
        <translation>{done} sur {of}</translation>
    </message>
</context>
<context>
    <name>BulkQuestion</name>
    <message>
        <source>Why, if you like</source>
        <translation>Pourquoi, si vous voulez</translation>
    </message>
    <message>
        <source>Leave as it is</source>
        <translation>Laisser tel quel</translation>
    </message>
    <message>
        <source>Each by itself: one that refuses stops no other</source>
        <translation>Chacune pour soi : un refus n’arrête pas les autres</translation>
    </message>
    <message>
        <source>{n} order</source>
        <translation>{n} commande</translation>
    </message>
    <message>
        <source>{n} orders</source>
        <translation>{n} commandes</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Total</translation>
    </message>
    <message>
        <source>Remind {n} order that is not due yet, too</source>
        <translation>Relancer aussi {n} commande pas encore échue</translation>
    </message>
    <message>
        <source>Remind {n} orders that are not due yet, too</source>
        <translation>Relancer aussi {n} commandes pas encore échues</translation>
    </message>
    <message>
        <source>Book {n} payment, {amount}</source>
        <translation>Enregistrer {n} paiement, {amount}</translation>
    </message>
    <message>
        <source>Book {n} payments, {amount}</source>
        <translation>Enregistrer {n} paiements, {amount}</translation>
    </message>
</context>
<context>
    <name>BulkResult</name>
    <message>
        <source>Nothing was done</source>
        <translation>Rien n’a été fait</translation>
    </message>
    <message>
        <source>{n} order was so already</source>
        <translation>{n} commande l’était déjà</translation>
    </message>
    <message>
        <source>{n} orders were so already</source>
        <translation>{n} commandes l’étaient déjà</translation>
    </message>
    <message>
        <source>{numbers}: without what comes with it</source>
        <translation>{numbers} : sans ce qui va avec</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>An issued paper keeps its number</source>
        <translation>Un document émis garde son numéro</translation>
    </message>
</context>
<context>
    <name>CancelRest</name>
    <message>
        <source>Cancel the rest of {number}?</source>
        <translation>Annuler le reste de {number} ?</translation>
    </message>
    <message>
        <source>Keep the order</source>
        <translation>Garder la commande</translation>
    </message>
    <message>
        <source>Cancel the rest</source>
        <translation>Annuler le reste</translation>
    </message>
    <message>
        <source>The customer changed their mind</source>
        <translation>Le client a changé d’avis</translation>
    </message>
    <message>
        <source>Goods not available</source>
        <translation>Articles indisponibles</translation>
    </message>
    <message>
        <source>Damaged before it was sent</source>
        <translation>Abîmé avant l’envoi</translation>
    </message>
    <message>
        <source>{n} item is with the customer already and is not part of it.</source>
        <translation>{n} article est déjà chez le client et n’en fait pas partie.</translation>
    </message>
    <message>
        <source>{n} items are with the customer already and are not part of it.</source>
        <translation>{n} articles sont déjà chez le client et n’en font pas partie.</translation>
    </message>
    <message>
        <source>This is what will happen to the other one.</source>
        <translation>Voici ce qui se passera pour l’autre.</translation>
    </message>
    <message>
        <source>This is what will happen to the other {n}.</source>
        <translation>Voici ce qui se passera pour les {n} autres.</translation>
    </message>
</context>
<context>
    <name>Changed</name>
    <message>
        <source>name</source>
        <translation>nom</translation>
    </message>
    <message>
        <source>description</source>
        <translation>description</translation>
    </message>
    <message>
        <source>category</source>
        <translation>catégorie</translation>
    </message>
    <message>
        <source>VAT class</source>
        <translation>classe de TVA</translation>
    </message>
    <message>
        <source>unit</source>
        <translation>unité</translation>
    </message>
    <message>
        <source>steps</source>
        <translation>pas de vente</translation>
    </message>
    <message>
        <source>delivery</source>
        <translation>livraison</translation>
    </message>
    <message>
        <source>selling below zero</source>
        <translation>vente sous zéro</translation>
    </message>
    <message>
        <source>low-stock level</source>
        <translation>seuil d’alerte</translation>
    </message>
    <message>
        <source>picture</source>
        <translation>photo</translation>
    </message>
    <message>
        <source>customisation</source>
        <translation>personnalisation</translation>
    </message>
    <message>
        <source>variants</source>
        <translation>déclinaisons</translation>
    </message>
    <message>
        <source>values of variants</source>
        <translation>valeurs des déclinaisons</translation>
    </message>
    <message>
        <source>SKU</source>
        <translation>référence</translation>
    </message>
    <message>
        <source>bar codes</source>
        <translation>codes-barres</translation>
    </message>
    <message>
        <source>price</source>
        <translation>prix</translation>
    </message>
    <message>
        <source>reduced price</source>
        <translation>prix réduit</translation>
    </message>
    <message>
        <source>weight</source>
        <translation>poids</translation>
    </message>
    <message>
        <source>counting the stock</source>
        <translation>suivi du stock</translation>
    </message>
    <message>
        <source>variants on sale</source>
        <translation>déclinaisons en vente</translation>
    </message>
    <message>
        <source>code</source>
        <translation>code</translation>
    </message>
    <message>
        <source>kind</source>
        <translation>nature</translation>
    </message>
    <message>
        <source>percent</source>
        <translation>pourcentage</translation>
    </message>
    <message>
        <source>amount</source>
        <translation>montant</translation>
    </message>
    <message>
        <source>first day</source>
        <translation>premier jour</translation>
    </message>
    <message>
        <source>last day</source>
        <translation>dernier jour</translation>
    </message>
    <message>
        <source>uses in all</source>
        <translation>utilisations en tout</translation>
    </message>
    <message>
        <source>uses per customer</source>
        <translation>utilisations par client</translation>
    </message>
    <message>
        <source>minimum</source>
        <translation>minimum</translation>
    </message>
    <message>
        <source>maximum</source>
        <translation>maximum</translation>
    </message>
    <message>
        <source>products</source>
        <translation>produits</translation>
    </message>
    <message>
        <source>categories</source>
        <translation>catégories</translation>
    </message>
    <message>
        <source>products left out</source>
        <translation>produits exclus</translation>
    </message>
    <message>
        <source>reduced goods</source>
        <translation>produits déjà réduits</translation>
    </message>
    <message>
        <source>customer</source>
        <translation>client</translation>
    </message>
    <message>
        <source>other vouchers beside it</source>
        <translation>autres bons à côté</translation>
    </message>
</context>
<context>
    <name>Channel</name>
    <message>
        <source>At the counter</source>
        <translation>Au comptoir</translation>
    </message>
    <message>
        <source>By phone</source>
        <translation>Au téléphone</translation>
    </message>
    <message>
        <source>At a fair</source>
        <translation>Sur une foire</translation>
    </message>
    <message>
        <source>Web shop</source>
        <translation>Boutique en ligne</translation>
    </message>
    <message>
        <source>Counter</source>
        <translation>Comptoir</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Téléphone</translation>
    </message>
    <message>
        <source>Fair</source>
        <translation>Foire</translation>
    </message>
    <message>
        <source>Web</source>
        <translation>Web</translation>
    </message>
</context>
<context>
    <name>Cli</name>
    <message>
        <source>{code}: {subject}: expected {expected}, found {found}</source>
        <translation>{code} : {subject} : attendu {expected}, trouvé {found}</translation>
    </message>
    <message>
        <source>Nothing disagrees: every sum, status and seal follows from the facts.</source>
        <translation>Rien ne se contredit : chaque somme, chaque état et chaque sceau découle des faits.</translation>
    </message>
    <message>
        <source>damaged</source>
        <translation>abîmée</translation>
    </message>
    <message>
        <source>{n} order</source>
        <translation>{n} commande</translation>
    </message>
    <message>
        <source>{n} orders</source>
        <translation>{n} commandes</translation>
    </message>
    <message>
        <source>{path} was restored from {file}</source>
        <translation>{path} a été restauré depuis {file}</translation>
    </message>
    <message>
        <source>The file that was there is now {file}</source>
        <translation>Le fichier qui s’y trouvait est maintenant {file}</translation>
    </message>
    <message>
        <source>It could not be read: numbers that were given after the copy was made may be given again</source>
        <translation>Il n’a pas pu être lu : des numéros donnés après la copie pourraient être donnés à nouveau</translation>
    </message>
    <message>
        <source>orders {n}</source>
        <translation>commandes {n}</translation>
    </message>
    <message>
        <source>products {products} variants {variants} updated {updated} skipped {skipped}</source>
        <translation>produits {products} déclinaisons {variants} mis à jour {updated} ignorés {skipped}</translation>
    </message>
    <message>
        <source>customers {added} updated {updated} skipped {skipped}</source>
        <translation>clients {added} mis à jour {updated} ignorés {skipped}</translation>
    </message>
    <message>
        <source>line {n}</source>
        <translation>ligne {n}</translation>
    </message>
    <message>
        <source>{place}: {why}</source>
        <translation>{place} : {why}</translation>
    </message>
    <message>
        <source>sent {sent} refused {refused} later {later} unknown {unknown}</source>
        <translation>envoyés {sent} refusés {refused} plus tard {later} incertains {unknown}</translation>
    </message>
    <message>
        <source>New passphrase:</source>
        <translation>Nouvelle phrase secrète :</translation>
    </message>
    <message>
        <source>{path} is an ordinary file now</source>
        <translation>{path} est maintenant un fichier ordinaire</translation>
    </message>
    <message>
        <source>{path} is not locked</source>
        <translation>{path} n’est pas verrouillé</translation>
    </message>
    <message>
        <source>archived</source>
        <translation>archivé</translation>
    </message>
    <message>
        <source>no longer sold</source>
        <translation>n’est plus vendu</translation>
    </message>
    <message>
        <source>no longer good</source>
        <translation>n’est plus valable</translation>
    </message>
    <message>
        <source>keep</source>
        <translation>gardés</translation>
    </message>
    <message>
        <source>today</source>
        <translation>du jour</translation>
    </message>
    <message>
        <source>Passphrase:</source>
        <translation>Phrase secrète :</translation>
    </message>
    <message>
        <source>left</source>
        <translation>ne travaille plus ici</translation>
    </message>
    <message>
        <source>{name}: {rights}; discount {percent}%</source>
        <translation>{name} : {rights} ; remise {percent} %</translation>
    </message>
    <message>
        <source>version {n}</source>
        <translation>version {n}</translation>
    </message>
</context>
<context>
    <name>Colour</name>
    <message>
        <source>Grey</source>
        <translation>Gris</translation>
    </message>
    <message>
        <source>Blue</source>
        <translation>Bleu</translation>
    </message>
    <message>
        <source>Violet</source>
        <translation>Violet</translation>
    </message>
    <message>
        <source>Pink</source>
        <translation>Rose</translation>
    </message>
    <message>
        <source>Red</source>
        <translation>Rouge</translation>
    </message>
    <message>
        <source>Amber</source>
        <translation>Ambre</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>Vert</translation>
    </message>
    <message>
        <source>Teal</source>
        <translation>Canard</translation>
    </message>
</context>
<context>
    <name>Column</name>
    <message>
        <source>name</source>
        <translation>nom</translation>
    </message>
    <message>
        <source>price</source>
        <translation>prix</translation>
    </message>
    <message>
        <source>e-mail</source>
        <translation>e-mail</translation>
    </message>
    <message>
        <source>phone</source>
        <translation>téléphone</translation>
    </message>
</context>
<context>
    <name>CommentPanel</name>
    <message>
        <source>Internal comment</source>
        <translation>Commentaire interne</translation>
    </message>
    <message>
        <source>For colleagues only. Customers never see it.</source>
        <translation>Pour l’équipe seulement. Les clients ne le voient jamais.</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Enregistré</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Earlier versions</source>
        <translation>Versions précédentes</translation>
    </message>
    <message>
        <source>Write a comment</source>
        <translation>Écrire un commentaire</translation>
    </message>
    <message>
        <source>Save the comment</source>
        <translation>Enregistrer le commentaire</translation>
    </message>
</context>
<context>
    <name>Consent</name>
    <message>
        <source>News and offers</source>
        <translation>Nouvelles et offres</translation>
    </message>
    <message>
        <source>No longer…</source>
        <translation>Retirer…</translation>
    </message>
    <message>
        <source>They agree…</source>
        <translation>D’accord…</translation>
    </message>
    <message>
        <source>Never asked, so no</source>
        <translation>Jamais demandé, donc non</translation>
    </message>
    <message>
        <source>May we write to you about news and offers? You can end it at any time.</source>
        <translation>Pouvons-nous vous écrire pour nos nouvelles et nos offres ? Vous pouvez y mettre fin à tout moment.</translation>
    </message>
    <message>
        <source>Said at the counter</source>
        <translation>Dit au comptoir</translation>
    </message>
    <message>
        <source>Said on the phone</source>
        <translation>Dit au téléphone</translation>
    </message>
    <message>
        <source>Said at a fair</source>
        <translation>Dit à une foire</translation>
    </message>
    <message>
        <source>Written: mail, form or web</source>
        <translation>Écrit : courrier, formulaire ou web</translation>
    </message>
    <message>
        <source>Agreed</source>
        <translation>D’accord</translation>
    </message>
    <message>
        <source>Does not want it any more</source>
        <translation>N’en veut plus</translation>
    </message>
</context>
<context>
    <name>Consequence</name>
    <message>
        <source>{n} item goes back into stock</source>
        <translation>{n} article revient en stock</translation>
    </message>
    <message>
        <source>{n} items go back into stock</source>
        <translation>{n} articles reviennent en stock</translation>
    </message>
    <message>
        <source>{n} item is written off</source>
        <translation>{n} article sort du stock pour de bon</translation>
    </message>
    <message>
        <source>{n} items are written off</source>
        <translation>{n} articles sortent du stock pour de bon</translation>
    </message>
    <message>
        <source>{n} item is taken from stock</source>
        <translation>{n} article est repris sur le stock</translation>
    </message>
    <message>
        <source>{n} items are taken from stock</source>
        <translation>{n} articles sont repris sur le stock</translation>
    </message>
    <message>
        <source>{n} item goes to the customer</source>
        <translation>{n} article part chez le client</translation>
    </message>
    <message>
        <source>{n} items go to the customer</source>
        <translation>{n} articles partent chez le client</translation>
    </message>
    <message>
        <source>Packing slip {number} is cancelled</source>
        <translation>Le bon de livraison {number} est annulé</translation>
    </message>
    <message>
        <source>Not shipped yet</source>
        <translation>Pas encore expédié</translation>
    </message>
    <message>
        <source>A credit note is issued for invoice {number}</source>
        <translation>Un avoir est créé pour la facture {number}</translation>
    </message>
    <message>
        <source>Next number of its series, VAT {tax} of it</source>
        <translation>Prochain numéro de la série, dont TVA {tax}</translation>
    </message>
    <message>
        <source>VAT {tax} of it</source>
        <translation>Dont TVA {tax}</translation>
    </message>
    <message>
        <source>The customer owes less</source>
        <translation>Le client doit moins</translation>
    </message>
    <message>
        <source>{amount} are paid back</source>
        <translation>{amount} sont remboursés</translation>
    </message>
    <message>
        <source>{amount} will have to be paid back</source>
        <translation>{amount} seront à rembourser</translation>
    </message>
    <message>
        <source>Nothing leaves by itself: a task reminds you</source>
        <translation>Rien ne part tout seul : une tâche vous le rappelle</translation>
    </message>
    <message>
        <source>{n} voucher can be used again</source>
        <translation>{n} bon redevient utilisable</translation>
    </message>
    <message>
        <source>{n} vouchers can be used again</source>
        <translation>{n} bons redeviennent utilisables</translation>
    </message>
    <message>
        <source>Voucher {code} is used again</source>
        <translation>Le bon {code} est de nouveau utilisé</translation>
    </message>
    <message>
        <source>{n} task is closed</source>
        <translation>{n} tâche est fermée</translation>
    </message>
    <message>
        <source>{n} tasks are closed</source>
        <translation>{n} tâches sont fermées</translation>
    </message>
    <message>
        <source>Pay money back</source>
        <translation>Rembourser le client</translation>
    </message>
    <message>
        <source>The customer is told by e-mail</source>
        <translation>Le client est prévenu par e-mail</translation>
    </message>
    <message>
        <source>The order is put on hold</source>
        <translation>La commande est mise en attente</translation>
    </message>
    <message>
        <source>No invoice, no packing slip and no completing until it is resumed</source>
        <translation>Ni facture, ni bon de livraison, ni clôture avant la reprise</translation>
    </message>
    <message>
        <source>The order is no longer on hold</source>
        <translation>La commande n’est plus en attente</translation>
    </message>
    <message>
        <source>The invoice that waited is issued</source>
        <translation>La facture qui attendait est créée</translation>
    </message>
    <message>
        <source>As the shop’s settings say</source>
        <translation>Selon les réglages de la boutique</translation>
    </message>
    <message>
        <source>The order is completed</source>
        <translation>La commande est terminée</translation>
    </message>
    <message>
        <source>The order is open again</source>
        <translation>La commande est de nouveau ouverte</translation>
    </message>
    <message>
        <source>{n} item is no longer to be handed over</source>
        <translation>{n} article n’est plus à remettre</translation>
    </message>
    <message>
        <source>{n} items are no longer to be handed over</source>
        <translation>{n} articles ne sont plus à remettre</translation>
    </message>
    <message>
        <source>{n} item is to be handed over again</source>
        <translation>{n} article est de nouveau à remettre</translation>
    </message>
    <message>
        <source>{n} items are to be handed over again</source>
        <translation>{n} articles sont de nouveau à remettre</translation>
    </message>
    <message>
        <source>{method}, rounded by {rounding} to the coin</source>
        <translation>{method}, arrondi de {rounding} à la pièce</translation>
    </message>
    <message>
        <source>{amount} are received as a deposit</source>
        <translation>{amount} sont reçus comme acompte</translation>
    </message>
    <message>
        <source>A credit note is issued for what is given back of it</source>
        <translation>Un avoir est émis pour ce qui en est remboursé</translation>
    </message>
    <message>
        <source>{amount} are received</source>
        <translation>{amount} sont reçus</translation>
    </message>
    <message>
        <source>change {amount}</source>
        <translation>rendu {amount}</translation>
    </message>
    <message>
        <source>rounding {amount}</source>
        <translation>arrondi {amount}</translation>
    </message>
    <message>
        <source>{amount} are taken back</source>
        <translation>{amount} sont annulés</translation>
    </message>
    <message>
        <source>{method}: the payment stays in the list, with a row that reverses it</source>
        <translation>{method} : le paiement reste dans la liste, avec une ligne qui l’annule</translation>
    </message>
    <message>
        <source>There is no day to pay by any more</source>
        <translation>Il n’y a plus d’échéance de paiement</translation>
    </message>
    <message>
        <source>The rest is due on {day}</source>
        <translation>Le reste est à payer le {day}</translation>
    </message>
    <message>
        <source>The invoice is issued</source>
        <translation>La facture est émise</translation>
    </message>
    <message>
        <source>A packing slip is made</source>
        <translation>Un bon de livraison est créé</translation>
    </message>
    <message>
        <source>{n} item is handed to the customer</source>
        <translation>{n} article est remis au client</translation>
    </message>
    <message>
        <source>{n} items are handed to the customer</source>
        <translation>{n} articles sont remis au client</translation>
    </message>
    <message>
        <source>{n} item is sent</source>
        <translation>{n} article est expédié</translation>
    </message>
    <message>
        <source>{n} items are sent</source>
        <translation>{n} articles sont expédiés</translation>
    </message>
    <message>
        <source>{number} is in the shop again</source>
        <translation>{number} est de nouveau en boutique</translation>
    </message>
    <message>
        <source>The new packing slip</source>
        <translation>Le nouveau bon de livraison</translation>
    </message>
    <message>
        <source>{number}: {state}</source>
        <translation>{number} : {state}</translation>
    </message>
    <message>
        <source>before: {state}</source>
        <translation>avant : {state}</translation>
    </message>
    <message>
        <source>What is written of {number} changes</source>
        <translation>Les indications de {number} changent</translation>
    </message>
    <message>
        <source>{name} comes back</source>
        <translation>De retour : {name}</translation>
    </message>
    <message>
        <source>discount {before} → {after}</source>
        <translation>remise {before} → {after}</translation>
    </message>
    <message>
        <source>{name} is added</source>
        <translation>Ajout : {name}</translation>
    </message>
    <message>
        <source>{name} is removed</source>
        <translation>Retrait : {name}</translation>
    </message>
    <message>
        <source>{items} taken from stock</source>
        <translation>{items} pris au stock</translation>
    </message>
    <message>
        <source>{items} back into stock</source>
        <translation>{items} remis en stock</translation>
    </message>
    <message>
        <source>Stock changes</source>
        <translation>Le stock change</translation>
    </message>
    <message>
        <source>The VAT rates of another country apply</source>
        <translation>Les taux de TVA d’un autre pays s’appliquent</translation>
    </message>
    <message>
        <source>{before} becomes {name}</source>
        <translation>{before} devient {name}</translation>
    </message>
    <message>
        <source>Delivery</source>
        <translation>Livraison</translation>
    </message>
    <message>
        <source>The total stays</source>
        <translation>Le total ne change pas</translation>
    </message>
    <message>
        <source>instead of {before}, VAT {tax} instead of {tax_before}</source>
        <translation>au lieu de {before}, TVA {tax} au lieu de {tax_before}</translation>
    </message>
    <message>
        <source>New total</source>
        <translation>Nouveau total</translation>
    </message>
    <message>
        <source>A supplementary invoice to {number} is issued</source>
        <translation>Une facture complémentaire à {number} est émise</translation>
    </message>
    <message>
        <source>and a credit note to it of {amount}, already given back</source>
        <translation>et un avoir de {amount} sur celle-ci, pour ce qui a déjà été rendu</translation>
    </message>
    <message>
        <source>A new invoice of the whole order is issued</source>
        <translation>Une nouvelle facture de toute la commande est émise</translation>
    </message>
    <message>
        <source>Another delivery address on this order</source>
        <translation>Autre adresse de livraison sur cette commande</translation>
    </message>
    <message>
        <source>Another billing address on this order</source>
        <translation>Autre adresse de facturation sur cette commande</translation>
    </message>
    <message>
        <source>Another contact on this order</source>
        <translation>Autre contact sur cette commande</translation>
    </message>
    <message>
        <source>The bill goes to the delivery address</source>
        <translation>La facture va à l’adresse de livraison</translation>
    </message>
    <message>
        <source>The bill goes to an address of its own</source>
        <translation>La facture va à une adresse à part</translation>
    </message>
    <message>
        <source>The customer’s record is changed too</source>
        <translation>La fiche du client change aussi</translation>
    </message>
    <message>
        <source>Other orders keep what they say</source>
        <translation>Les autres commandes restent inchangées</translation>
    </message>
    <message>
        <source>Packing slip {number} has to be printed again</source>
        <translation>Le bon de livraison {number} doit être réimprimé</translation>
    </message>
    <message>
        <source>As version {n}</source>
        <translation>En version {n}</translation>
    </message>
    <message>
        <source>A return is written down: {action}</source>
        <translation>Un retour est noté : {action}</translation>
    </message>
    <message>
        <source>{n} day after the last day</source>
        <translation>{n} jour après le dernier jour</translation>
    </message>
    <message>
        <source>{n} days after the last day</source>
        <translation>{n} jours après le dernier jour</translation>
    </message>
    <message>
        <source>Goods could be sent back until {day}</source>
        <translation>Le retour était possible jusqu’au {day}</translation>
    </message>
    <message>
        <source>{number} is changed</source>
        <translation>{number} est modifié</translation>
    </message>
    <message>
        <source>{n} item is received</source>
        <translation>{n} article est reçu</translation>
    </message>
    <message>
        <source>{n} items are received</source>
        <translation>{n} articles sont reçus</translation>
    </message>
    <message>
        <source>A new sale is begun for the customer</source>
        <translation>Une nouvelle vente est commencée pour le client</translation>
    </message>
    <message>
        <source>What is owed for the goods will pay for it</source>
        <translation>Ce qui est dû pour les articles servira à la payer</translation>
    </message>
    <message>
        <source>Store credit of {amount}</source>
        <translation>Bon d’achat de {amount}</translation>
    </message>
    <message>
        <source>A new code, for the next purchase</source>
        <translation>Un nouveau code, pour un prochain achat</translation>
    </message>
    <message>
        <source>{amount} go back on {code}</source>
        <translation>{amount} retournent sur {code}</translation>
    </message>
    <message>
        <source>Surcharge: {name}</source>
        <translation>Supplément : {name}</translation>
    </message>
    <message>
        <source>Discount on the order</source>
        <translation>Remise sur la commande</translation>
    </message>
    <message>
        <source>Discount on the order: {name}</source>
        <translation>Remise sur la commande : {name}</translation>
    </message>
    <message>
        <source>Tip</source>
        <translation>Pourboire</translation>
    </message>
    <message>
        <source>The label “{label}” is removed</source>
        <translation>L’étiquette « {label} » est retirée</translation>
    </message>
    <message>
        <source>The order gets the label “{label}”</source>
        <translation>La commande reçoit l’étiquette « {label} »</translation>
    </message>
    <message>
        <source>instead of “{label}”</source>
        <translation>à la place de « {label} »</translation>
    </message>
    <message>
        <source>What is due is booked as paid</source>
        <translation>Le reste dû est enregistré comme payé</translation>
    </message>
    <message>
        <source>Comes with the label</source>
        <translation>Va avec l’étiquette</translation>
    </message>
    <message>
        <source>Not possible: {step}</source>
        <translation>Impossible : {step}</translation>
    </message>
    <message>
        <source>The invoice waits until the order is resumed</source>
        <translation>La facture attend que la commande soit reprise</translation>
    </message>
    <message>
        <source>Nothing is issued while it is on hold</source>
        <translation>Rien n’est émis tant qu’elle est en attente</translation>
    </message>
    <message>
        <source>Nothing is left to pay or to hand over</source>
        <translation>Il ne reste rien à payer ni à remettre</translation>
    </message>
    <message>
        <source>Something is left to pay or to hand over</source>
        <translation>Il reste quelque chose à payer ou à remettre</translation>
    </message>
    <message>
        <source>Stock falls below zero: {n}</source>
        <translation>Le stock passe sous zéro : {n}</translation>
    </message>
    <message>
        <source>{amount} were paid for what is not sent</source>
        <translation>{amount} ont été payés pour ce qui ne part pas</translation>
    </message>
    <message>
        <source>The money stays in the shop until it is refunded</source>
        <translation>L’argent reste à la boutique jusqu’au remboursement</translation>
    </message>
    <message>
        <source>{amount} are still to be paid</source>
        <translation>{amount} restent à payer</translation>
    </message>
    <message>
        <source>The sum stays due</source>
        <translation>Cette somme reste due</translation>
    </message>
    <message>
        <source>{n} item has not left the shop</source>
        <translation>{n} article n’a pas quitté la boutique</translation>
    </message>
    <message>
        <source>{n} items have not left the shop</source>
        <translation>{n} articles n’ont pas quitté la boutique</translation>
    </message>
    <message>
        <source>{n} gift card is given out</source>
        <translation>{n} carte cadeau est remise</translation>
    </message>
    <message>
        <source>{n} gift cards are given out</source>
        <translation>{n} cartes cadeaux sont remises</translation>
    </message>
    <message>
        <source>{amount} on a new code</source>
        <translation>{amount} sur un nouveau code</translation>
    </message>
    <message>
        <source>{amount} on {code}</source>
        <translation>{amount} sur {code}</translation>
    </message>
    <message>
        <source>{n} gift card is worth less</source>
        <translation>{n} carte cadeau perd de sa valeur</translation>
    </message>
    <message>
        <source>{n} gift cards are worth less</source>
        <translation>{n} cartes cadeaux perdent de leur valeur</translation>
    </message>
    <message>
        <source>{code}: {amount} taken off, {left} left</source>
        <translation>{code} : {amount} retirés, reste {left}</translation>
    </message>
    <message>
        <source>The invoice is not issued yet</source>
        <translation>La facture n’est pas encore émise</translation>
    </message>
    <message>
        <source>The sums of the order do not agree</source>
        <translation>Les sommes de la commande ne concordent pas</translation>
    </message>
    <message>
        <source>The law wants on it: {fields}</source>
        <translation>La loi exige d’y indiquer : {fields}</translation>
    </message>
    <message>
        <source>This machine’s day is before that of the last invoice</source>
        <translation>La date de cette machine précède celle de la dernière facture</translation>
    </message>
    <message>
        <source>supplied on {day}</source>
        <translation>livré le {day}</translation>
    </message>
    <message>
        <source>The invoice of the whole order is issued</source>
        <translation>La facture de toute la commande est émise</translation>
    </message>
    <message>
        <source>More is taken than is due</source>
        <translation>On encaisse plus que le montant dû</translation>
    </message>
    <message>
        <source>The order then says that this is to be given back</source>
        <translation>La commande dira ensuite que c’est à rendre</translation>
    </message>
    <message>
        <source>{method}; comes with the label</source>
        <translation>{method} ; va avec l’étiquette</translation>
    </message>
</context>
<context>
    <name>ConsequenceDialog</name>
    <message>
        <source>In your own words</source>
        <translation>Avec vos mots</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motif</translation>
    </message>
    <message>
        <source>Reason in your own words</source>
        <translation>Motif avec vos mots</translation>
    </message>
    <message>
        <source>Tell the customer by e-mail</source>
        <translation>Prévenir le client par e-mail</translation>
    </message>
    <message>
        <source>Not said</source>
        <translation>Non précisé</translation>
    </message>
    <message>
        <source>Another reason…</source>
        <translation>Autre motif…</translation>
    </message>
    <message>
        <source>Put the goods back on the shelf</source>
        <translation>Remettre les articles en rayon</translation>
    </message>
</context>
<context>
    <name>Copies</name>
    <message>
        <source>No copy of the shop file could be made.</source>
        <translation>Aucune copie du fichier de la boutique n’a pu être faite.</translation>
    </message>
    <message>
        <source>The last one went there on {day}. Put the stick in, or choose another.</source>
        <translation>La dernière y est arrivée le {day}. Branchez la clé, ou choisissez-en une autre.</translation>
    </message>
    <message>
        <source>The second folder has no fresh copy.</source>
        <translation>Le second dossier n’a pas de copie récente.</translation>
    </message>
    <message>
        <source>The copy is in place. The file that was there is kept beside it.</source>
        <translation>La copie est en place. Le fichier d’avant est gardé à côté.</translation>
    </message>
    <message>
        <source>The shop file has no passphrase any more</source>
        <translation>Le fichier de la boutique n’a plus de phrase secrète</translation>
    </message>
    <message>
        <source>That file could not be read: its numbers may be given again.</source>
        <translation>Ce fichier n’a pas pu être lu : ses numéros pourraient être donnés à nouveau.</translation>
    </message>
</context>
<context>
    <name>Count</name>
    <message>
        <source>Book {n} difference?</source>
        <translation>Enregistrer {n} écart ?</translation>
    </message>
    <message>
        <source>Book {n} differences?</source>
        <translation>Enregistrer {n} écarts ?</translation>
    </message>
    <message>
        <source>Each becomes a movement of its product. The count is closed then.</source>
        <translation>Chacun devient un mouvement de son produit. L’inventaire est alors clos.</translation>
    </message>
    <message>
        <source>{counted} counted, {expected} in the books</source>
        <translation>compté : {counted}, théorique : {expected}</translation>
    </message>
    <message>
        <source>and {n} more</source>
        <translation>et {n} autres</translation>
    </message>
    <message>
        <source>Stock count</source>
        <translation>Inventaire</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motif</translation>
    </message>
    <message>
        <source>Go on counting</source>
        <translation>Continuer à compter</translation>
    </message>
    <message>
        <source>Book and close</source>
        <translation>Enregistrer et clore</translation>
    </message>
    <message>
        <source>Please give a reason.</source>
        <translation>Indiquez un motif.</translation>
    </message>
</context>
<context>
    <name>CountPage</name>
    <message>
        <source>Scan or type a SKU or bar code, then Enter</source>
        <translation>Scannez ou saisissez une référence ou un code-barres, puis Entrée</translation>
    </message>
    <message>
        <source>One more of</source>
        <translation>Un de plus</translation>
    </message>
    <message>
        <source>Counted</source>
        <translation>Compté</translation>
    </message>
    <message>
        <source>Remove from the count</source>
        <translation>Retirer du comptage</translation>
    </message>
    <message>
        <source>Give up</source>
        <translation>Abandonner</translation>
    </message>
    <message>
        <source>Start counting</source>
        <translation>Commencer à compter</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>Produit</translation>
    </message>
    <message>
        <source>SKU</source>
        <translation>Référence</translation>
    </message>
    <message>
        <source>In the books</source>
        <translation>Théorique</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Écart</translation>
    </message>
    <message>
        <source>Counted products</source>
        <translation>Produits comptés</translation>
    </message>
    <message>
        <source>Back to the products</source>
        <translation>Retour aux produits</translation>
    </message>
    <message>
        <source>Stock count</source>
        <translation>Inventaire</translation>
    </message>
    <message>
        <source>Count what is on the shelves</source>
        <translation>Comptez ce qu’il y a en rayon</translation>
    </message>
    <message>
        <source>Scan product after product. What is sold meanwhile stays sold; you book at the end.</source>
        <translation>Scannez les produits un à un. Ce qui est vendu entre-temps reste vendu ; vous enregistrez à la fin.</translation>
    </message>
    <message>
        <source>Book {n} difference</source>
        <translation>Enregistrer {n} écart</translation>
    </message>
    <message>
        <source>Book {n} differences</source>
        <translation>Enregistrer {n} écarts</translation>
    </message>
    <message>
        <source>{n} product counted</source>
        <translation>{n} produit compté</translation>
    </message>
    <message>
        <source>{n} products counted</source>
        <translation>{n} produits comptés</translation>
    </message>
    <message>
        <source>The count was given up; no stock was changed</source>
        <translation>Inventaire abandonné ; aucun stock n’a changé</translation>
    </message>
    <message>
        <source>{n} difference booked</source>
        <translation>{n} écart enregistré</translation>
    </message>
    <message>
        <source>{n} differences booked</source>
        <translation>{n} écarts enregistrés</translation>
    </message>
</context>
<context>
    <name>Customer</name>
    <message>
        <source>Make one with another customer…</source>
        <translation>Fusionner avec un autre client…</translation>
    </message>
    <message>
        <source>Export all that is known…</source>
        <translation>Exporter tout ce qui est connu…</translation>
    </message>
    <message>
        <source>Erase…</source>
        <translation>Effacer…</translation>
    </message>
    <message>
        <source>Who is the same person?</source>
        <translation>Qui est la même personne ?</translation>
    </message>
    <message>
        <source>Export all that is known</source>
        <translation>Exporter tout ce qui est connu</translation>
    </message>
    <message>
        <source>Saved as {file}</source>
        <translation>Enregistré sous {file}</translation>
    </message>
    <message>
        <source>Address removed</source>
        <translation>Adresse supprimée</translation>
    </message>
    <message>
        <source>Addresses</source>
        <translation>Adresses</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Ajouter</translation>
    </message>
    <message>
        <source>Add an address</source>
        <translation>Ajouter une adresse</translation>
    </message>
    <message>
        <source>No address yet.</source>
        <translation>Pas encore d’adresse.</translation>
    </message>
    <message>
        <source>Remove this address</source>
        <translation>Supprimer cette adresse</translation>
    </message>
    <message>
        <source>goods and invoices</source>
        <translation>livraisons et factures</translation>
    </message>
    <message>
        <source>goods</source>
        <translation>livraisons</translation>
    </message>
    <message>
        <source>invoices</source>
        <translation>factures</translation>
    </message>
    <message>
        <source>New address</source>
        <translation>Nouvelle adresse</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Goods go here</source>
        <translation>Livrer à cette adresse</translation>
    </message>
    <message>
        <source>Invoices go here</source>
        <translation>Facturer à cette adresse</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Save address</source>
        <translation>Enregistrer l’adresse</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>Coordonnées</translation>
    </message>
    <message>
        <source>Make one of both…</source>
        <translation>Fusionner…</translation>
    </message>
    <message>
        <source>has the same e-mail and phone number</source>
        <translation>a le même e-mail et le même téléphone</translation>
    </message>
    <message>
        <source>has the same e-mail</source>
        <translation>a le même e-mail</translation>
    </message>
    <message>
        <source>has the same phone number</source>
        <translation>a le même téléphone</translation>
    </message>
    <message>
        <source>First name</source>
        <translation>Prénom</translation>
    </message>
    <message>
        <source>Last name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Téléphone</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>Société</translation>
    </message>
    <message>
        <source>SIREN</source>
        <translation>SIREN</translation>
    </message>
    <message>
        <source>VAT number</source>
        <translation>N° de TVA</translation>
    </message>
    <message>
        <source>Language of documents and mails</source>
        <translation>Langue des documents et des e-mails</translation>
    </message>
    <message>
        <source>VAT</source>
        <translation>TVA</translation>
    </message>
    <message>
        <source>Private note, never shown to the customer</source>
        <translation>Note privée, jamais montrée au client</translation>
    </message>
    <message>
        <source>Pays VAT</source>
        <translation>Paie la TVA</translation>
    </message>
    <message>
        <source>Exempt from VAT</source>
        <translation>Exonéré de TVA</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Retour</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Plus</translation>
    </message>
    <message>
        <source>New order for them</source>
        <translation>Nouvelle commande</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>New customer</source>
        <translation>Nouveau client</translation>
    </message>
    <message>
        <source>A name, an e-mail or a phone number is enough.</source>
        <translation>Un nom, un e-mail ou un téléphone suffit.</translation>
    </message>
    <message>
        <source>Make one customer of two</source>
        <translation>Fusionner deux clients</translation>
    </message>
    <message>
        <source>Both notes</source>
        <translation>Les deux notes</translation>
    </message>
    <message>
        <source>Nothing that is filled in on both differs.</source>
        <translation>Rien de ce qui est rempli sur les deux fiches ne diffère.</translation>
    </message>
    <message>
        <source>What goes along</source>
        <translation>Ce qui lui revient</translation>
    </message>
    <message>
        <source>Orders keep what is written on them. The two cannot be parted again afterwards.</source>
        <translation>Les commandes gardent ce qui y est écrit. La fusion ne peut pas être défaite ensuite.</translation>
    </message>
    <message>
        <source>They are two people</source>
        <translation>Ce sont deux personnes</translation>
    </message>
    <message>
        <source>Make one</source>
        <translation>Fusionner</translation>
    </message>
    <message>
        <source>{name} is one customer now</source>
        <translation>{name} : une seule fiche désormais</translation>
    </message>
    <message>
        <source>They are not proposed again</source>
        <translation>Ces deux fiches ne seront plus proposées</translation>
    </message>
    <message>
        <source>e-mail</source>
        <translation>e-mail</translation>
    </message>
    <message>
        <source>phone</source>
        <translation>téléphone</translation>
    </message>
    <message>
        <source>name and postcode</source>
        <translation>nom et code postal</translation>
    </message>
    <message>
        <source>{n} order</source>
        <translation>{n} commande</translation>
    </message>
    <message>
        <source>{n} orders</source>
        <translation>{n} commandes</translation>
    </message>
    <message>
        <source>{n} address</source>
        <translation>{n} adresse</translation>
    </message>
    <message>
        <source>{n} addresses</source>
        <translation>{n} adresses</translation>
    </message>
    <message>
        <source>{n} message</source>
        <translation>{n} message</translation>
    </message>
    <message>
        <source>{n} messages</source>
        <translation>{n} messages</translation>
    </message>
    <message>
        <source>{n} voucher, card or credit</source>
        <translation>{n} bon, carte ou crédit</translation>
    </message>
    <message>
        <source>{n} vouchers, cards or credits</source>
        <translation>{n} bons, cartes ou crédits</translation>
    </message>
    <message>
        <source>Nothing but the record itself</source>
        <translation>Rien d’autre que la fiche elle-même</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>Commandes</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Tout afficher</translation>
    </message>
    <message>
        <source>No order yet.</source>
        <translation>Pas encore de commande.</translation>
    </message>
    <message>
        <source>Change order {number} too?</source>
        <translation>Modifier aussi la commande {number} ?</translation>
    </message>
    <message>
        <source>The record is saved. The order has a copy of its own.</source>
        <translation>La fiche est enregistrée. La commande a sa propre copie.</translation>
    </message>
    <message>
        <source>Leave the order</source>
        <translation>Laisser la commande</translation>
    </message>
    <message>
        <source>Change the order too</source>
        <translation>Modifier aussi la commande</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Enregistré</translation>
    </message>
    <message>
        <source>Customer added</source>
        <translation>Client ajouté</translation>
    </message>
    <message>
        <source>Changes to {name} saved</source>
        <translation>Modifications de {name} enregistrées</translation>
    </message>
    <message>
        <source>Name, company, e-mail or phone</source>
        <translation>Nom, société, e-mail ou téléphone</translation>
    </message>
    <message>
        <source>Customers found</source>
        <translation>Clients trouvés</translation>
    </message>
    <message>
        <source>Balance</source>
        <translation>Solde</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Reste dû</translation>
    </message>
    <message>
        <source>To pay back</source>
        <translation>À rembourser</translation>
    </message>
    <message>
        <source>On cards and store credit</source>
        <translation>Sur cartes et bons d’achat</translation>
    </message>
    <message>
        <source>Vouchers and value</source>
        <translation>Bons et cartes</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Messages</translation>
    </message>
    <message>
        <source>Nothing was sent yet.</source>
        <translation>Rien n’a encore été envoyé.</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historique</translation>
    </message>
    <message>
        <source>Voucher</source>
        <translation>Bon de réduction</translation>
    </message>
    <message>
        <source>used</source>
        <translation>utilisé</translation>
    </message>
    <message>
        <source>Write</source>
        <translation>Écrire</translation>
    </message>
    <message>
        <source>Without an e-mail address nobody can be written to</source>
        <translation>Sans adresse e-mail, on ne peut écrire à personne</translation>
    </message>
    <message>
        <source>Throw your changes away?</source>
        <translation>Jeter vos modifications ?</translation>
    </message>
    <message>
        <source>Throw away</source>
        <translation>Jeter</translation>
    </message>
    <message>
        <source>One record stays, all that the other one has goes along.</source>
        <translation>Une fiche reste ; tout ce qui est à l’autre lui revient.</translation>
    </message>
    <message>
        <source>Stays</source>
        <translation>Reste</translation>
    </message>
    <message>
        <source>Goes along</source>
        <translation>Rejoint la première</translation>
    </message>
</context>
<context>
    <name>CustomerData</name>
    <message>
        <source>What {shop} knows of {name}</source>
        <translation>Ce que {shop} sait de {name}</translation>
    </message>
    <message>
        <source>Note: {text}</source>
        <translation>Note : {text}</translation>
    </message>
    <message>
        <source>In this archive</source>
        <translation>Dans cette archive</translation>
    </message>
    <message>
        <source>customer.json and csv: every stored row, by table and column.</source>
        <translation>customer.json et csv : chaque ligne enregistrée, par table et par colonne.</translation>
    </message>
    <message>
        <source>Columns ending in _minor count cents; moments are in UTC.</source>
        <translation>Les colonnes en _minor comptent en centimes ; les heures sont en UTC.</translation>
    </message>
    <message>
        <source>documents: the issued invoices, credit notes and packing slips.</source>
        <translation>documents : les factures, avoirs et bons de livraison émis.</translation>
    </message>
</context>
<context>
    <name>CustomerList</name>
    <message>
        <source>Customers</source>
        <translation>Clients</translation>
    </message>
    <message>
        <source>Name, company, e-mail or phone</source>
        <translation>Nom, société, e-mail ou téléphone</translation>
    </message>
    <message>
        <source>No customers yet</source>
        <translation>Pas encore de clients</translation>
    </message>
    <message>
        <source>They are added while an order is taken, or imported from a file of your web shop.</source>
        <translation>Ils s’ajoutent en prenant une commande, ou s’importent d’un fichier de votre boutique en ligne.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>Société</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Téléphone</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>Town</source>
        <translation>Ville</translation>
    </message>
    <message>
        <source>{n} customer</source>
        <translation>{n} client</translation>
    </message>
    <message>
        <source>{n} customers</source>
        <translation>{n} clients</translation>
    </message>
    <message>
        <source>Look-alikes…</source>
        <translation>Doublons…</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Importer…</translation>
    </message>
    <message>
        <source>New customer</source>
        <translation>Nouveau client</translation>
    </message>
</context>
<context>
    <name>CustomerPanel</name>
    <message>
        <source>Customer</source>
        <translation>Client</translation>
    </message>
    <message>
        <source>Invoiced to</source>
        <translation>Facturée à</translation>
    </message>
    <message>
        <source>Invoiced to the same address</source>
        <translation>Facturée à la même adresse</translation>
    </message>
    <message>
        <source>{n} order</source>
        <translation>{n} commande</translation>
    </message>
    <message>
        <source>{n} orders</source>
        <translation>{n} commandes</translation>
    </message>
    <message>
        <source>{orders}, {amount} in all</source>
        <translation>{orders}, {amount} en tout</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Modifier</translation>
    </message>
    <message>
        <source>Write</source>
        <translation>Écrire</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Messages</translation>
    </message>
</context>
<context>
    <name>CustomerSheet</name>
    <message>
        <source>Open and edit</source>
        <translation>Ouvrir et modifier</translation>
    </message>
    <message>
        <source>{n} order</source>
        <translation>{n} commande</translation>
    </message>
    <message>
        <source>{n} orders</source>
        <translation>{n} commandes</translation>
    </message>
    <message>
        <source>Last orders</source>
        <translation>Dernières commandes</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Reste dû</translation>
    </message>
</context>
<context>
    <name>DateField</name>
    <message>
        <source>That is no date. Type it as in 24/12/2026 14:30.</source>
        <translation>Ce n’est pas une date. Tapez par exemple 24/12/2026 14:30.</translation>
    </message>
    <message>
        <source>That is no date. Type it as in 24/12/2026.</source>
        <translation>Ce n’est pas une date. Tapez par exemple 24/12/2026.</translation>
    </message>
</context>
<context>
    <name>DaysDialog</name>
    <message>
        <source>Which days?</source>
        <translation>Quels jours ?</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Du</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Au</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Afficher</translation>
    </message>
</context>
<context>
    <name>DetailBody</name>
    <message>
        <source>Saved as {file}</source>
        <translation>Enregistré sous {file}</translation>
    </message>
    <message>
        <source>Nothing on this machine opens {file}. Save it instead.</source>
        <translation>Rien sur cette machine n’ouvre {file}. Enregistrez-le plutôt.</translation>
    </message>
</context>
<context>
    <name>DocumentKind</name>
    <message>
        <source>Invoice</source>
        <translation>Facture</translation>
    </message>
    <message>
        <source>Credit note</source>
        <translation>Avoir</translation>
    </message>
    <message>
        <source>Packing slip</source>
        <translation>Bon de livraison</translation>
    </message>
    <message>
        <source>Quote</source>
        <translation>Devis</translation>
    </message>
</context>
<context>
    <name>DraftKind</name>
    <message>
        <source>Sale in progress</source>
        <translation>Vente en cours</translation>
    </message>
    <message>
        <source>Quote</source>
        <translation>Devis</translation>
    </message>
    <message>
        <source>Sent to the customer</source>
        <translation>Envoyée au client</translation>
    </message>
    <message>
        <source>Abandoned cart</source>
        <translation>Panier abandonné</translation>
    </message>
    <message>
        <source>Set aside</source>
        <translation>Mise de côté</translation>
    </message>
</context>
<context>
    <name>DraftsPage</name>
    <message>
        <source>Unfinished sales</source>
        <translation>Ventes inachevées</translation>
    </message>
    <message>
        <source>Name, customer, note or number</source>
        <translation>Nom, client, note ou numéro</translation>
    </message>
    <message>
        <source>Nothing is left unfinished</source>
        <translation>Rien n’est resté inachevé</translation>
    </message>
    <message>
        <source>Sales that are set aside with Ctrl P, carts left behind and quotes wait here.</source>
        <translation>Les ventes mises de côté avec Ctrl P, les paniers abandonnés et les devis attendent ici.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Client</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Last change</source>
        <translation>Modifiée</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Montant</translation>
    </message>
    <message>
        <source>Throw away</source>
        <translation>Jeter</translation>
    </message>
    <message>
        <source>Take up</source>
        <translation>Reprendre</translation>
    </message>
    <message>
        <source>New quote</source>
        <translation>Nouveau devis</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Toutes</translation>
    </message>
    <message>
        <source>Set aside</source>
        <translation>Mises de côté</translation>
    </message>
    <message>
        <source>Interrupted</source>
        <translation>Interrompues</translation>
    </message>
    <message>
        <source>Quotes</source>
        <translation>Devis</translation>
    </message>
    <message>
        <source>With the customer</source>
        <translation>Chez le client</translation>
    </message>
    <message>
        <source>Became orders</source>
        <translation>Commandées</translation>
    </message>
    <message>
        <source>{n} unfinished sale</source>
        <translation>{n} vente inachevée</translation>
    </message>
    <message>
        <source>{n} unfinished sales</source>
        <translation>{n} ventes inachevées</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
    <message>
        <source>“{name}” is thrown away</source>
        <translation>« {name} » est jetée</translation>
    </message>
    <message>
        <source>Import an answer…</source>
        <translation>Importer une réponse…</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Jusqu’au</translation>
    </message>
    <message>
        <source>Answer of a customer</source>
        <translation>Réponse d’un client</translation>
    </message>
    <message>
        <source>Answers (*.json *.txt)</source>
        <translation>Réponses (*.json *.txt)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>Answer to {number} taken over</source>
        <translation>Réponse à {number} reprise</translation>
    </message>
</context>
<context>
    <name>DuplicateList</name>
    <message>
        <source>Look-alikes</source>
        <translation>Doublons</translation>
    </message>
    <message>
        <source>Name, e-mail or phone</source>
        <translation>Nom, e-mail ou téléphone</translation>
    </message>
    <message>
        <source>Nobody is here twice</source>
        <translation>Personne n’est là deux fois</translation>
    </message>
    <message>
        <source>Customers with the same e-mail, phone, or name and postcode are shown here.</source>
        <translation>Les clients qui ont le même e-mail, le même téléphone, ou le même nom et code postal, apparaissent ici.</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Client</translation>
    </message>
    <message>
        <source>Looks like</source>
        <translation>Ressemble à</translation>
    </message>
    <message>
        <source>The same</source>
        <translation>En commun</translation>
    </message>
    <message>
        <source>All customers</source>
        <translation>Tous les clients</translation>
    </message>
    <message>
        <source>{n} pair</source>
        <translation>{n} paire</translation>
    </message>
    <message>
        <source>{n} pairs</source>
        <translation>{n} paires</translation>
    </message>
</context>
<context>
    <name>EditActs</name>
    <message>
        <source>Change customer and addresses…</source>
        <translation>Modifier le client et les adresses…</translation>
    </message>
    <message>
        <source>Change the delivery…</source>
        <translation>Modifier la livraison…</translation>
    </message>
    <message>
        <source>{number} changed</source>
        <translation>{number} modifiée</translation>
    </message>
    <message>
        <source>Change lines and discounts…</source>
        <translation>Modifier lignes et remises…</translation>
    </message>
</context>
<context>
    <name>EditOrder</name>
    <message>
        <source>Change {number}</source>
        <translation>Modifier {number}</translation>
    </message>
    <message>
        <source>Add something else…</source>
        <translation>Ajouter autre chose…</translation>
    </message>
    <message>
        <source>Printed on a credit note</source>
        <translation>Imprimé sur un avoir</translation>
    </message>
    <message>
        <source>Still to pay</source>
        <translation>Reste à payer</translation>
    </message>
    <message>
        <source>To pay back</source>
        <translation>À rembourser</translation>
    </message>
    <message>
        <source>New total</source>
        <translation>Nouveau total</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Total</translation>
    </message>
    <message>
        <source>Change the order</source>
        <translation>Modifier la commande</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>Lignes</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>Quantité</translation>
    </message>
    <message>
        <source>Unit price</source>
        <translation>Prix unitaire</translation>
    </message>
    <message>
        <source>Discount</source>
        <translation>Remise</translation>
    </message>
    <message>
        <source>{name}, how many</source>
        <translation>{name}, combien</translation>
    </message>
    <message>
        <source>{name}, unit price</source>
        <translation>{name}, prix unitaire</translation>
    </message>
    <message>
        <source>{name}, discount in %</source>
        <translation>{name}, remise en %</translation>
    </message>
    <message>
        <source>Put {name} back</source>
        <translation>Remettre {name}</translation>
    </message>
    <message>
        <source>Take {name} off</source>
        <translation>Retirer {name}</translation>
    </message>
    <message>
        <source>removed</source>
        <translation>à retirer</translation>
    </message>
    <message>
        <source>new</source>
        <translation>nouveau</translation>
    </message>
    <message>
        <source>{n} no longer in the shop</source>
        <translation>hors du magasin : {n}</translation>
    </message>
    <message>
        <source>less {amount}</source>
        <translation>moins {amount}</translation>
    </message>
    <message>
        <source>Add a product: name, reference or bar code</source>
        <translation>Ajouter un produit : nom, référence ou code-barres</translation>
    </message>
    <message>
        <source>What it is</source>
        <translation>De quoi s’agit-il</translation>
    </message>
    <message>
        <source>Add the item</source>
        <translation>Ajouter l’article</translation>
    </message>
    <message>
        <source>VAT</source>
        <translation>TVA</translation>
    </message>
    <message>
        <source>Say what it is.</source>
        <translation>Dites de quoi il s’agit.</translation>
    </message>
    <message>
        <source>Say what it costs.</source>
        <translation>Dites ce que cela coûte.</translation>
    </message>
    <message>
        <source>Customer and addresses of {number}</source>
        <translation>Client et adresses de {number}</translation>
    </message>
    <message>
        <source>Only this order is changed; other orders keep theirs.</source>
        <translation>Seule cette commande est modifiée ; les autres gardent les leurs.</translation>
    </message>
    <message>
        <source>The bill goes to the same address</source>
        <translation>La facture va à la même adresse</translation>
    </message>
    <message>
        <source>Change the customer’s record too</source>
        <translation>Modifier aussi la fiche du client</translation>
    </message>
    <message>
        <source>Delivery address</source>
        <translation>Adresse de livraison</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>Delivery of {number}</source>
        <translation>Livraison de {number}</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motif</translation>
    </message>
    <message>
        <source>Nothing is changed until you agree.</source>
        <translation>Rien n’est modifié avant votre accord.</translation>
    </message>
    <message>
        <source>Take it off</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>Surcharge</source>
        <translation>Supplément</translation>
    </message>
    <message>
        <source>Gift wrapping, for example</source>
        <translation>Emballage cadeau, par exemple</translation>
    </message>
    <message>
        <source>Reason, if any</source>
        <translation>Motif éventuel</translation>
    </message>
    <message>
        <source>What it is for</source>
        <translation>Pour quoi</translation>
    </message>
    <message>
        <source>In %</source>
        <translation>En %</translation>
    </message>
    <message>
        <source>or as an amount</source>
        <translation>ou en montant</translation>
    </message>
    <message>
        <source>Outside VAT</source>
        <translation>Hors TVA</translation>
    </message>
    <message>
        <source>Discount on the order…</source>
        <translation>Remise sur la commande…</translation>
    </message>
    <message>
        <source>Surcharge…</source>
        <translation>Supplément…</translation>
    </message>
    <message>
        <source>Tip</source>
        <translation>Pourboire</translation>
    </message>
    <message>
        <source>Open the customer’s record</source>
        <translation>Ouvrir la fiche du client</translation>
    </message>
    <message>
        <source>Printed on the credit note</source>
        <translation>Imprimé sur l’avoir</translation>
    </message>
    <message>
        <source>Another delivery price</source>
        <translation>Autre prix de livraison</translation>
    </message>
    <message>
        <source>Leave it empty for the usual price, which stands at each way.</source>
        <translation>Laissez vide pour le prix habituel, indiqué à chaque mode.</translation>
    </message>
    <message>
        <source>How it travels</source>
        <translation>Mode de livraison</translation>
    </message>
    <message>
        <source>Contact, and where their goods and invoices go from now on</source>
        <translation>Contact, et où vont désormais ses colis et ses factures</translation>
    </message>
</context>
<context>
    <name>Erase</name>
    <message>
        <source>Erase {name}</source>
        <translation>Effacer {name}</translation>
    </message>
    <message>
        <source>For a person who asks to be forgotten. It cannot be taken back.</source>
        <translation>Pour une personne qui demande à être oubliée. Rien ne pourra la ramener.</translation>
    </message>
    <message>
        <source>Erase for good</source>
        <translation>Effacer définitivement</translation>
    </message>
    <message>
        <source>What goes</source>
        <translation>Ce qui disparaît</translation>
    </message>
    <message>
        <source>What stays, and why</source>
        <translation>Ce qui reste, et pourquoi</translation>
    </message>
    <message>
        <source>Keep the customer</source>
        <translation>Garder le client</translation>
    </message>
    <message>
        <source>Erase</source>
        <translation>Effacer</translation>
    </message>
    <message>
        <source>Erasing…</source>
        <translation>Effacement…</translation>
    </message>
    <message>
        <source>The customer is erased</source>
        <translation>Le client est effacé</translation>
    </message>
    <message>
        <source>Complete {orders} first.</source>
        <translation>Terminez d’abord {orders}.</translation>
    </message>
    <message>
        <source>Settle what is owed for {orders}.</source>
        <translation>Réglez ce qui est dû pour {orders}.</translation>
    </message>
    <message>
        <source>Receive or refuse the return of {orders}.</source>
        <translation>Recevez ou refusez le retour de {orders}.</translation>
    </message>
    <message>
        <source>Not yet.</source>
        <translation>Pas encore.</translation>
    </message>
    <message>
        <source>Name, company, e-mail, phone and private note</source>
        <translation>Nom, société, e-mail, téléphone et note privée</translation>
    </message>
    <message>
        <source>also on {orders}</source>
        <translation>aussi sur {orders}</translation>
    </message>
    <message>
        <source>{n} address</source>
        <translation>{n} adresse</translation>
    </message>
    <message>
        <source>{n} addresses</source>
        <translation>{n} adresses</translation>
    </message>
    <message>
        <source>{n} unfinished sale</source>
        <translation>{n} vente inachevée</translation>
    </message>
    <message>
        <source>{n} unfinished sales</source>
        <translation>{n} ventes inachevées</translation>
    </message>
    <message>
        <source>{n} comment or note</source>
        <translation>{n} commentaire ou note</translation>
    </message>
    <message>
        <source>{n} comments and notes</source>
        <translation>{n} commentaires et notes</translation>
    </message>
    <message>
        <source>{n} message</source>
        <translation>{n} message</translation>
    </message>
    <message>
        <source>{n} messages</source>
        <translation>{n} messages</translation>
    </message>
    <message>
        <source>{n} own voucher</source>
        <translation>{n} bon personnel</translation>
    </message>
    <message>
        <source>{n} own vouchers</source>
        <translation>{n} bons personnels</translation>
    </message>
    <message>
        <source>Every trace in search and history</source>
        <translation>Toute trace dans la recherche et l’historique</translation>
    </message>
    <message>
        <source>Reasons, references and texts of their orders too</source>
        <translation>Les motifs, références et textes de ses commandes aussi</translation>
    </message>
    <message>
        <source>The law wants them until {day}</source>
        <translation>La loi les veut jusqu’au {day}</translation>
    </message>
    <message>
        <source>What was sold, paid and sent, without a name</source>
        <translation>Ce qui a été vendu, payé et envoyé, sans nom</translation>
    </message>
    <message>
        <source>Your accounts and your stock must still add up</source>
        <translation>Vos comptes et votre stock doivent rester justes</translation>
    </message>
    <message>
        <source>{n} card or credit</source>
        <translation>{n} carte ou bon d’achat</translation>
    </message>
    <message>
        <source>{n} cards and credits</source>
        <translation>{n} cartes et bons d’achat</translation>
    </message>
    <message>
        <source>Whoever has the code can use it; your shop owes it</source>
        <translation>Qui a le code peut s’en servir ; votre boutique le doit</translation>
    </message>
    <message>
        <source>Copies that were made before</source>
        <translation>Les copies faites auparavant</translation>
    </message>
    <message>
        <source>They age out. When one is restored, the customer is erased again</source>
        <translation>Elles vieillissent. Si l’une est restaurée, le client y est effacé de nouveau</translation>
    </message>
    <message>
        <source>{n} order</source>
        <translation>{n} commande</translation>
    </message>
    <message>
        <source>{n} orders</source>
        <translation>{n} commandes</translation>
    </message>
    <message>
        <source>{n} invoice</source>
        <translation>{n} facture</translation>
    </message>
    <message>
        <source>{n} invoices</source>
        <translation>{n} factures</translation>
    </message>
    <message>
        <source>{n} credit note</source>
        <translation>{n} avoir</translation>
    </message>
    <message>
        <source>{n} credit notes</source>
        <translation>{n} avoirs</translation>
    </message>
    <message>
        <source>{n} packing slip</source>
        <translation>{n} bon de livraison</translation>
    </message>
    <message>
        <source>{n} packing slips</source>
        <translation>{n} bons de livraison</translation>
    </message>
    <message>
        <source>{n} quote</source>
        <translation>{n} devis</translation>
    </message>
    <message>
        <source>{n} quotes</source>
        <translation>{n} devis</translation>
    </message>
    <message>
        <source>{n} file of theirs</source>
        <translation>{n} fichier apporté</translation>
    </message>
    <message>
        <source>{n} files of theirs</source>
        <translation>{n} fichiers apportés</translation>
    </message>
    <message>
        <source>Customers of long ago</source>
        <translation>Clients d’il y a longtemps</translation>
    </message>
    <message>
        <source>No sign of them since {day}.</source>
        <translation>Sans nouvelles depuis le {day}.</translation>
    </message>
    <message>
        <source>Keep everybody</source>
        <translation>Garder tout le monde</translation>
    </message>
    <message>
        <source>Nobody. Whoever is in your shop file was heard of since.</source>
        <translation>Personne. Tous ceux de votre fichier ont donné des nouvelles depuis.</translation>
    </message>
    <message>
        <source>{n} customer goes</source>
        <translation>{n} client part</translation>
    </message>
    <message>
        <source>{n} customers go</source>
        <translation>{n} clients partent</translation>
    </message>
    <message>
        <source>These stay: an order is not finished, or money is owed</source>
        <translation>Ceux-ci restent : une commande n’est pas terminée, ou une somme est due</translation>
    </message>
    <message>
        <source>last heard of {day}</source>
        <translation>dernières nouvelles le {day}</translation>
    </message>
    <message>
        <source>and {n} more</source>
        <translation>et {n} de plus</translation>
    </message>
    <message>
        <source>Names, addresses, notes, messages and unfinished sales go, in the history too. Issued papers stay for {years} years, as the law wants, and what was sold, paid and sent stays without a name. It cannot be taken back.</source>
        <translation>Noms, adresses, notes, messages et ventes inachevées disparaissent, de l’historique aussi. Les documents émis restent {years} ans, comme la loi le veut, et ce qui a été vendu, payé et envoyé reste sans nom. Rien ne pourra les ramener.</translation>
    </message>
    <message>
        <source>{n} customer is erased</source>
        <translation>{n} client est effacé</translation>
    </message>
    <message>
        <source>{n} customers are erased</source>
        <translation>{n} clients sont effacés</translation>
    </message>
</context>
<context>
    <name>Explain</name>
    <message>
        <source>rounded so that all amounts of this rate add up to its sum</source>
        <translation>arrondi pour que les montants de ce taux fassent bien leur somme</translation>
    </message>
    <message>
        <source>shared by value; odd cents go where the most was cut off</source>
        <translation>réparti selon la valeur ; les centimes restants vont aux plus forts restes</translation>
    </message>
    <message>
        <source>more was offered than there is to reduce</source>
        <translation>plus que ce qui reste à réduire</translation>
    </message>
    <message>
        <source>{exact}, rounded; half a cent goes down</source>
        <translation>{exact}, arrondi ; un demi-centime est abandonné</translation>
    </message>
    <message>
        <source>{exact}, rounded; half a cent goes up</source>
        <translation>{exact}, arrondi ; un demi-centime compte pour un</translation>
    </message>
    <message>
        <source>Outside VAT</source>
        <translation>Hors champ de TVA</translation>
    </message>
    <message>
        <source>Without VAT (exempt)</source>
        <translation>Sans TVA (exonéré)</translation>
    </message>
    <message>
        <source>VAT {rate}</source>
        <translation>TVA {rate}</translation>
    </message>
    <message>
        <source>{percent} of {base}</source>
        <translation>{percent} de {base}</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Prix</translation>
    </message>
    <message>
        <source>{price} (instead of {usual})</source>
        <translation>{price} (au lieu de {usual})</translation>
    </message>
    <message>
        <source>Discount of {percent} on {base}</source>
        <translation>Remise de {percent} sur {base}</translation>
    </message>
    <message>
        <source>Discount</source>
        <translation>Remise</translation>
    </message>
    <message>
        <source>{name}: {percent} of {base}</source>
        <translation>{name} : {percent} de {base}</translation>
    </message>
    <message>
        <source>Part of “{name}”</source>
        <translation>Part de « {name} »</translation>
    </message>
    <message>
        <source>on {name}</source>
        <translation>sur {name}</translation>
    </message>
    <message>
        <source>Delivery</source>
        <translation>Livraison</translation>
    </message>
    <message>
        <source>The part with {tax}</source>
        <translation>La part à {tax}</translation>
    </message>
    <message>
        <source>How this total was computed</source>
        <translation>Comment ce total est calculé</translation>
    </message>
    <message>
        <source>Every amount with what it was computed from. All of them add up to the total.</source>
        <translation>Chaque montant avec ce qui le compose. Ensemble, ils font le total.</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>Lignes</translation>
    </message>
    <message>
        <source>Delivery, surcharge, tip</source>
        <translation>Livraison, supplément, pourboire</translation>
    </message>
    <message>
        <source>Discounts on the order</source>
        <translation>Remises sur la commande</translation>
    </message>
    <message>
        <source>VAT</source>
        <translation>TVA</translation>
    </message>
    <message>
        <source>of which {rate}</source>
        <translation>dont {rate}</translation>
    </message>
    <message>
        <source>Tip, outside VAT</source>
        <translation>Pourboire, hors TVA</translation>
    </message>
    <message>
        <source>Discount on this line</source>
        <translation>Remise sur la ligne</translation>
    </message>
    <message>
        <source>Free shipping: 100% off</source>
        <translation>Livraison offerte : 100 % de remise</translation>
    </message>
    <message>
        <source>After discounts</source>
        <translation>Après remises</translation>
    </message>
    <message>
        <source>Without VAT</source>
        <translation>Hors taxe</translation>
    </message>
    <message>
        <source>With VAT</source>
        <translation>Toutes taxes comprises</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Total</translation>
    </message>
    <message>
        <source>Credited</source>
        <translation>Crédité</translation>
    </message>
    <message>
        <source>of the {amount} that were asked for it</source>
        <translation>sur les {amount} demandés pour cela</translation>
    </message>
    <message>
        <source>below zero: to be given back to the customer</source>
        <translation>sous zéro : à rendre au client</translation>
    </message>
    <message>
        <source>Credited on {moment}</source>
        <translation>Crédité le {moment}</translation>
    </message>
    <message>
        <source>Rounded to coins</source>
        <translation>Arrondi aux pièces</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Annulée</translation>
    </message>
    <message>
        <source>Coins that nobody owes</source>
        <translation>Pièces que personne ne doit</translation>
    </message>
    <message>
        <source>{method} on {moment}</source>
        <translation>{method} le {moment}</translation>
    </message>
    <message>
        <source>{method}, taken back on {moment}</source>
        <translation>{method}, annulé le {moment}</translation>
    </message>
    <message>
        <source>{method}, given back on {moment}</source>
        <translation>{method}, remboursé le {moment}</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Reste dû</translation>
    </message>
    <message>
        <source>the smallest coin is larger than a cent</source>
        <translation>la plus petite pièce vaut plus d’un centime</translation>
    </message>
    <message>
        <source>nothing of it is asked for any more</source>
        <translation>plus rien n’en est demandé</translation>
    </message>
    <message>
        <source>never more is due than came in and is still here</source>
        <translation>on ne doit jamais plus que ce qui est entré et reste en caisse</translation>
    </message>
    <message>
        <source>How what is due was computed</source>
        <translation>D’où vient le reste dû</translation>
    </message>
    <message>
        <source>The total, less what was credited and paid. Below it stands how the total was computed.</source>
        <translation>Le total, moins ce qui a été crédité et payé. Le calcul du total se trouve en dessous.</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>All details</source>
        <translation>Tous les détails</translation>
    </message>
    <message>
        <source>Also what no column shows: address, VAT, payments</source>
        <translation>Aussi ce qu’aucune colonne ne montre : adresse, TVA, paiements</translation>
    </message>
    <message>
        <source>Written so far</source>
        <translation>Écrit jusqu’ici</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Choose a place…</source>
        <translation>Choisir l’endroit…</translation>
    </message>
    <message>
        <source>Export {n} order</source>
        <translation>Exporter {n} commande</translation>
    </message>
    <message>
        <source>Export {n} orders</source>
        <translation>Exporter {n} commandes</translation>
    </message>
    <message>
        <source>The list as it is now, with its search, filter and order.</source>
        <translation>La liste telle qu’elle est maintenant, avec sa recherche, son filtre et son tri.</translation>
    </message>
    <message>
        <source>orders-{day}</source>
        <translation>commandes-{day}</translation>
    </message>
    <message>
        <source>Export the list</source>
        <translation>Exporter la liste</translation>
    </message>
    <message>
        <source>{done} of {of}</source>
        <translation>{done} sur {of}</translation>
    </message>
    <message>
        <source>{n} order exported.</source>
        <translation>{n} commande exportée.</translation>
    </message>
    <message>
        <source>{n} orders exported.</source>
        <translation>{n} commandes exportées.</translation>
    </message>
    <message>
        <source>For Excel</source>
        <translation>Pour Excel</translation>
    </message>
    <message>
        <source>Adds the mark of UTF-8 that it expects</source>
        <translation>Ajoute la marque UTF-8 qu’il attend</translation>
    </message>
    <message>
        <source>The chosen orders, in the order of the list.</source>
        <translation>Les commandes choisies, dans l’ordre de la liste.</translation>
    </message>
</context>
<context>
    <name>FeedbackPanel</name>
    <message>
        <source>Customer feedback</source>
        <translation>Remarques du client</translation>
    </message>
</context>
<context>
    <name>FileKind</name>
    <message>
        <source>a spreadsheet</source>
        <translation>un classeur</translation>
    </message>
    <message>
        <source>a PDF</source>
        <translation>un PDF</translation>
    </message>
    <message>
        <source>an archive</source>
        <translation>une archive</translation>
    </message>
    <message>
        <source>not a text</source>
        <translation>autre chose qu’un texte</translation>
    </message>
    <message>
        <source>products</source>
        <translation>des produits</translation>
    </message>
    <message>
        <source>combinations</source>
        <translation>des déclinaisons</translation>
    </message>
    <message>
        <source>combinations without their products</source>
        <translation>des déclinaisons sans leurs produits</translation>
    </message>
    <message>
        <source>customers</source>
        <translation>des clients</translation>
    </message>
    <message>
        <source>addresses</source>
        <translation>des adresses</translation>
    </message>
    <message>
        <source>orders</source>
        <translation>des commandes</translation>
    </message>
    <message>
        <source>something else</source>
        <translation>autre chose</translation>
    </message>
    <message>
        <source>categories</source>
        <translation>des catégories</translation>
    </message>
    <message>
        <source>suppliers</source>
        <translation>des fournisseurs</translation>
    </message>
    <message>
        <source>search words</source>
        <translation>des mots de recherche</translation>
    </message>
    <message>
        <source>stores</source>
        <translation>des magasins</translation>
    </message>
    <message>
        <source>supply orders</source>
        <translation>des commandes fournisseur</translation>
    </message>
    <message>
        <source>tax rates</source>
        <translation>des taux de taxe</translation>
    </message>
    <message>
        <source>stock levels</source>
        <translation>des niveaux de stock</translation>
    </message>
</context>
<context>
    <name>Files</name>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
    <message>
        <source>Open {file}</source>
        <translation>Ouvrir {file}</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>Enregistrer…</translation>
    </message>
    <message>
        <source>Save {file}</source>
        <translation>Enregistrer {file}</translation>
    </message>
    <message>
        <source>Save the file</source>
        <translation>Enregistrer le fichier</translation>
    </message>
</context>
<context>
    <name>FilesStep</name>
    <message>
        <source>Choose files…</source>
        <translation>Choisir des fichiers…</translation>
    </message>
    <message>
        <source>PrestaShop: choose customers and addresses together.</source>
        <translation>PrestaShop : choisissez clients et adresses ensemble.</translation>
    </message>
    <message>
        <source>PrestaShop: choose products and combinations together.</source>
        <translation>PrestaShop : choisissez produits et déclinaisons ensemble.</translation>
    </message>
    <message>
        <source>From WooCommerce, PrestaShop or Shopify</source>
        <translation>De WooCommerce, PrestaShop ou Shopify</translation>
    </message>
    <message>
        <source>The CSV file that your web shop exports, as it is</source>
        <translation>Le fichier CSV exporté par votre boutique en ligne, tel quel</translation>
    </message>
    <message>
        <source>From any spreadsheet</source>
        <translation>De n’importe quel tableur</translation>
    </message>
    <message>
        <source>Saved as CSV; you say which column is what</source>
        <translation>Enregistré en CSV ; vous dites à quoi sert chaque colonne</translation>
    </message>
    <message>
        <source>Nothing is written until you have seen it</source>
        <translation>Rien n’est écrit avant que vous l’ayez vu</translation>
    </message>
    <message>
        <source>The same file twice makes nothing twice: it brings up to date</source>
        <translation>Le même fichier une seconde fois ne crée pas de doublon : il met à jour</translation>
    </message>
    <message>
        <source>Looking at {files}…</source>
        <translation>Lecture de {files}…</translation>
    </message>
    <message>
        <source>Drop your files here</source>
        <translation>Déposez vos fichiers ici</translation>
    </message>
    <message>
        <source>Choose files</source>
        <translation>Choisir des fichiers</translation>
    </message>
    <message>
        <source>Tables (*.csv *.tsv *.txt)</source>
        <translation>Tableaux (*.csv *.tsv *.txt)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Tous les fichiers (*)</translation>
    </message>
</context>
<context>
    <name>FilterButton</name>
    <message>
        <source>All channels</source>
        <translation>Tous les canaux</translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation>Effacer le filtre</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filtrer</translation>
    </message>
    <message>
        <source>Filter: {words}</source>
        <translation>Filtre : {words}</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>aucun</translation>
    </message>
</context>
<context>
    <name>Finding</name>
    <message>
        <source>A quotation mark is opened and never closed</source>
        <translation>Un guillemet est ouvert et jamais fermé</translation>
    </message>
    <message>
        <source>A cell is longer than {limit} letters</source>
        <translation>Une cellule dépasse {limit} lettres</translation>
    </message>
    <message>
        <source>{found} cells, but only {expected} titles; a text with a separator needs quotation marks</source>
        <translation>{found} cellules pour {expected} titres ; un texte qui contient le séparateur demande des guillemets</translation>
    </message>
    <message>
        <source>The name is missing</source>
        <translation>Le nom manque</translation>
    </message>
    <message>
        <source>The handle is missing</source>
        <translation>L’identifiant manque</translation>
    </message>
    <message>
        <source>This variant does not say which product it is of</source>
        <translation>Cette déclinaison ne dit pas de quel produit elle est</translation>
    </message>
    <message>
        <source>Its product “{parent}” is not in the file</source>
        <translation>Son produit « {parent} » n’est pas dans le fichier</translation>
    </message>
    <message>
        <source>Its product “{parent}” was left out</source>
        <translation>Son produit « {parent} » a été écarté</translation>
    </message>
    <message>
        <source>Its product “{parent}” has no variants</source>
        <translation>Son produit « {parent} » n’a pas de déclinaisons</translation>
    </message>
    <message>
        <source>The product has no variant that can be sold</source>
        <translation>Le produit n’a aucune déclinaison à vendre</translation>
    </message>
    <message>
        <source>It does not say which variant it is</source>
        <translation>Elle ne dit pas quelle déclinaison elle est</translation>
    </message>
    <message>
        <source>It names {names} options but has {values} values</source>
        <translation>Elle nomme {names} options mais a {values} valeurs</translation>
    </message>
    <message>
        <source>The SKU “{sku}” is already used on line {first}</source>
        <translation>La référence « {sku} » sert déjà à la ligne {first}</translation>
    </message>
    <message>
        <source>The SKU “{value}” belongs to another product of your shop</source>
        <translation>La référence « {value} » est celle d’un autre produit de votre boutique</translation>
    </message>
    <message>
        <source>The same product is already on line {first}</source>
        <translation>Le même produit est déjà à la ligne {first}</translation>
    </message>
    <message>
        <source>The same variant is already on line {first}</source>
        <translation>La même déclinaison est déjà à la ligne {first}</translation>
    </message>
    <message>
        <source>The price is missing</source>
        <translation>Le prix manque</translation>
    </message>
    <message>
        <source>The price {value} is below zero</source>
        <translation>Le prix {value} est inférieur à zéro</translation>
    </message>
    <message>
        <source>“{value}” in “{column}” is not a number</source>
        <translation>« {value} » dans « {column} » n’est pas un nombre</translation>
    </message>
    <message>
        <source>“{value}” in “{column}” can be read in two ways: the column has decimal points and decimal commas</source>
        <translation>« {value} » dans « {column} » peut se lire de deux façons : la colonne mêle points et virgules décimales</translation>
    </message>
    <message>
        <source>“{value}” in “{column}” is too large</source>
        <translation>« {value} » dans « {column} » est trop grand</translation>
    </message>
    <message>
        <source>The product is sold on another site</source>
        <translation>Le produit est vendu sur un autre site</translation>
    </message>
    <message>
        <source>A gift card is not a product here; make a voucher</source>
        <translation>Une carte cadeau n’est pas un produit ici ; créez un bon</translation>
    </message>
    <message>
        <source>Products of the type “{type}” are not known</source>
        <translation>Le type de produit « {type} » n’est pas connu</translation>
    </message>
    <message>
        <source>There is no name, e-mail or phone number</source>
        <translation>Il n’y a ni nom, ni e-mail, ni téléphone</translation>
    </message>
    <message>
        <source>“{value}” is not an e-mail address, and there is no name or phone number</source>
        <translation>« {value} » n’est pas une adresse e-mail, et il n’y a ni nom ni téléphone</translation>
    </message>
    <message>
        <source>The same customer is already on line {first}</source>
        <translation>Le même client est déjà à la ligne {first}</translation>
    </message>
    <message>
        <source>The address belongs to no customer</source>
        <translation>L’adresse n’appartient à aucun client</translation>
    </message>
    <message>
        <source>No price is given; a known product keeps its own</source>
        <translation>Sans prix ; un produit déjà connu garde le sien</translation>
    </message>
    <message>
        <source>The sale price {value} is not below the price; left out</source>
        <translation>Le prix promo {value} n’est pas inférieur au prix ; il est ignoré</translation>
    </message>
    <message>
        <source>The SKU “{sku}” is already used on line {first}; left out here</source>
        <translation>La référence « {sku} » sert déjà à la ligne {first} ; elle est ignorée ici</translation>
    </message>
    <message>
        <source>The bar code “{barcode}” was damaged by a spreadsheet; left out</source>
        <translation>Le code-barres « {barcode} » a été abîmé par un tableur ; il est ignoré</translation>
    </message>
    <message>
        <source>The bar code “{value}” belongs to another product of your shop; left out</source>
        <translation>Le code-barres « {value} » est celui d’un autre produit de votre boutique ; il est ignoré</translation>
    </message>
    <message>
        <source>The tax “{value}” is not known; taken as “{name}”</source>
        <translation>La taxe « {value} » n’est pas connue ; prise comme « {name} »</translation>
    </message>
    <message>
        <source>“{option}” is open here, but fixed on other variants</source>
        <translation>« {option} » est libre ici, mais fixe sur d’autres déclinaisons</translation>
    </message>
    <message>
        <source>The weight “{value}” cannot be read; left out</source>
        <translation>Le poids « {value} » est illisible ; il est ignoré</translation>
    </message>
    <message>
        <source>The weights have no unit; taken as {unit}</source>
        <translation>Les poids n’ont pas d’unité ; pris en {unit}</translation>
    </message>
    <message>
        <source>The low-stock level “{value}” cannot be read; left out</source>
        <translation>Le seuil d’alerte « {value} » est illisible ; il est ignoré</translation>
    </message>
    <message>
        <source>The day “{value}” cannot be read; the sale price is left out</source>
        <translation>Le jour « {value} » est illisible ; le prix promo est ignoré</translation>
    </message>
    <message>
        <source>The tax rate “{value}” cannot be read; left out</source>
        <translation>Le taux de TVA « {value} » est illisible ; il est ignoré</translation>
    </message>
    <message>
        <source>“{value}” is not an e-mail address; left out</source>
        <translation>« {value} » n’est pas une adresse e-mail ; elle est ignorée</translation>
    </message>
    <message>
        <source>“{value}” is not a SIREN; left out</source>
        <translation>« {value} » n’est pas un SIREN ; il est ignoré</translation>
    </message>
    <message>
        <source>The country “{value}” is not known</source>
        <translation>Le pays « {value} » n’est pas connu</translation>
    </message>
    <message>
        <source>The text in “{column}” is cut to {limit} letters</source>
        <translation>Le texte de « {column} » est coupé à {limit} lettres</translation>
    </message>
    <message>
        <source>Some letters of the file cannot be read</source>
        <translation>Certaines lettres du fichier sont illisibles</translation>
    </message>
    <message>
        <source>The file does not say how its letters are written; taken as {encoding}</source>
        <translation>Le fichier ne dit pas comment ses lettres sont écrites ; pris comme {encoding}</translation>
    </message>
    <message>
        <source>“{value}” in “{column}” is read as {read}</source>
        <translation>« {value} » dans « {column} » est lu comme {read}</translation>
    </message>
    <message>
        <source>With or without tax? The {what} is taken as the price is</source>
        <translation>HT ou TTC ? {what} : comme pour le prix</translation>
    </message>
    <message>
        <source>The bar code “{barcode}” is on several products; left out</source>
        <translation>Le code-barres « {barcode} » est sur plusieurs produits ; il est ignoré</translation>
    </message>
    <message>
        <source>All variants share one stock; it is not tracked</source>
        <translation>Toutes les déclinaisons partagent un stock ; il n’est pas suivi</translation>
    </message>
    <message>
        <source>A group is not sold itself; its products are imported</source>
        <translation>Un groupe ne se vend pas lui-même ; ses produits sont importés</translation>
    </message>
</context>
<context>
    <name>FindingPart</name>
    <message>
        <source>discount</source>
        <translation>remise</translation>
    </message>
    <message>
        <source>impact on the price</source>
        <translation>variation de prix</translation>
    </message>
</context>
<context>
    <name>FindingRows</name>
    <message>
        <source>Line {line}: {why}.</source>
        <translation>Ligne {line} : {why}.</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Ligne</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Fichier</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Pourquoi</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Contenu</translation>
    </message>
</context>
<context>
    <name>FirstRun</name>
    <message>
        <source>Continue</source>
        <translation>Continuer</translation>
    </message>
    <message>
        <source>Look around in a demo shop</source>
        <translation>Visiter une boutique de démonstration</translation>
    </message>
    <message>
        <source>Open my shop at once</source>
        <translation>Ouvrir ma boutique tout de suite</translation>
    </message>
    <message>
        <source>Welcome to Comptoir</source>
        <translation>Bienvenue dans Comptoir</translation>
    </message>
    <message>
        <source>Everything stays on this machine and works without a network. All this can change later.</source>
        <translation>Tout reste sur cet ordinateur et fonctionne sans réseau. Tout cela peut changer plus tard.</translation>
    </message>
    <message>
        <source>It stands at the top of your documents.</source>
        <translation>Il figure en haut de vos documents.</translation>
    </message>
    <message>
        <source>Brings its currency, its usual VAT rates and its legal sentences.</source>
        <translation>Donne la monnaie, les taux de TVA habituels et les mentions légales.</translation>
    </message>
    <message>
        <source>Name of the shop</source>
        <translation>Nom de la boutique</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>Pays</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>Who sells?</source>
        <translation>Qui vend ?</translation>
    </message>
    <message>
        <source>The law wants this on every invoice. What is missing is asked for then.</source>
        <translation>La loi le veut sur chaque facture. Ce qui manque sera demandé à ce moment-là.</translation>
    </message>
    <message>
        <source>I am a sole trader</source>
        <translation>Je suis entrepreneur individuel</translation>
    </message>
    <message>
        <source>Legal name</source>
        <translation>Raison sociale</translation>
    </message>
    <message>
        <source>Company or tax number</source>
        <translation>Numéro d’entreprise ou fiscal</translation>
    </message>
    <message>
        <source>VAT number</source>
        <translation>N° de TVA</translation>
    </message>
    <message>
        <source>Street and number</source>
        <translation>Numéro et rue</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Téléphone</translation>
    </message>
    <message>
        <source>Postcode</source>
        <translation>Code postal</translation>
    </message>
    <message>
        <source>Town</source>
        <translation>Ville</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>Nine digits; the last fits the others.</source>
        <translation>Neuf chiffres ; le dernier dépend des autres.</translation>
    </message>
    <message>
        <source>Fourteen; the SIREN follows from it.</source>
        <translation>Quatorze ; le SIREN en découle.</translation>
    </message>
    <message>
        <source>Share capital</source>
        <translation>Capital social</translation>
    </message>
    <message>
        <source>Legal form</source>
        <translation>Forme juridique</translation>
    </message>
    <message>
        <source>Town of the RCS</source>
        <translation>Ville du RCS</translation>
    </message>
    <message>
        <source>Surname and first name</source>
        <translation>Nom et prénom</translation>
    </message>
    <message>
        <source>Name or legal name</source>
        <translation>Nom ou raison sociale</translation>
    </message>
    <message>
        <source>Surname and first name; “EI” is added, as the law asks.</source>
        <translation>Nom et prénom ; « EI » s’y ajoute, comme la loi le demande.</translation>
    </message>
    <message>
        <source>As it stands in the register. Empty: the name of the shop.</source>
        <translation>Telle qu’au registre. Vide : le nom de la boutique.</translation>
    </message>
    <message>
        <source>VAT, prices and bank</source>
        <translation>TVA, prix et banque</translation>
    </message>
    <message>
        <source>Orders taken later follow these rules; you can change them any day.</source>
        <translation>Les commandes à venir suivent ces règles ; vous pouvez en changer à tout moment.</translation>
    </message>
    <message>
        <source>Exempt as a small business</source>
        <translation>Exonérée (petite entreprise)</translation>
    </message>
    <message>
        <source>Exempt (franchise en base)</source>
        <translation>Franchise en base</translation>
    </message>
    <message>
        <source>VAT</source>
        <translation>TVA</translation>
    </message>
    <message>
        <source>I charge VAT</source>
        <translation>Je facture la TVA</translation>
    </message>
    <message>
        <source>With VAT</source>
        <translation>TTC</translation>
    </message>
    <message>
        <source>Without VAT</source>
        <translation>HT</translation>
    </message>
    <message>
        <source>I type prices</source>
        <translation>Je tape mes prix</translation>
    </message>
    <message>
        <source>For transfers: printed with a code that banking apps scan.</source>
        <translation>Pour les virements : imprimé avec un code que lisent les applications bancaires.</translation>
    </message>
    <message>
        <source>Worked out from your SIREN.</source>
        <translation>Calculé à partir de votre SIREN.</translation>
    </message>
    <message>
        <source>No order will have VAT.</source>
        <translation>Aucune commande ne portera de TVA.</translation>
    </message>
    <message>
        <source>How do you deliver, and how are you paid?</source>
        <translation>Comment livrez-vous, et comment vous paie-t-on ?</translation>
    </message>
    <message>
        <source>Untick what you do not offer. Prices and details: Settings, any day.</source>
        <translation>Décochez ce que vous ne proposez pas. Prix et détails : dans les réglages, à tout moment.</translation>
    </message>
    <message>
        <source>Delivery</source>
        <translation>Livraison</translation>
    </message>
    <message>
        <source>Payment</source>
        <translation>Paiement</translation>
    </message>
</context>
<context>
    <name>FirstStepsPage</name>
    <message>
        <source>Your first order starts here</source>
        <translation>Votre première commande commence ici</translation>
    </message>
    <message>
        <source>Take it by phone, at the counter or at a fair. You need one product, and a name, an e-mail or a phone number. It works without a network.</source>
        <translation>Prenez-la au téléphone, au comptoir ou sur une foire. Il suffit d’un produit, et d’un nom, d’un e-mail ou d’un numéro de téléphone. Tout fonctionne sans réseau.</translation>
    </message>
    <message>
        <source>New order</source>
        <translation>Nouvelle commande</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fait</translation>
    </message>
    <message>
        <source>Name, address and identifiers that every invoice must carry</source>
        <translation>Nom, adresse et identifiants que chaque facture doit porter</translation>
    </message>
    <message>
        <source>{shop}. Everything an invoice needs is there</source>
        <translation>{shop}. La facture a tout ce qu’il lui faut</translation>
    </message>
    <message>
        <source>Fill in</source>
        <translation>Compléter</translation>
    </message>
    <message>
        <source>Import from WooCommerce, PrestaShop, Shopify or a spreadsheet</source>
        <translation>Importer de WooCommerce, PrestaShop, Shopify ou d’un tableur</translation>
    </message>
    <message>
        <source>{n} product</source>
        <translation>{n} produit</translation>
    </message>
    <message>
        <source>{n} products</source>
        <translation>{n} produits</translation>
    </message>
    <message>
        <source>Add your products</source>
        <translation>Ajoutez vos produits</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importer</translation>
    </message>
    <message>
        <source>{n} customer</source>
        <translation>{n} client</translation>
    </message>
    <message>
        <source>{n} customers</source>
        <translation>{n} clients</translation>
    </message>
    <message>
        <source>Import them, or let each order make one</source>
        <translation>Importez-les, ou laissez chaque commande en créer un</translation>
    </message>
    <message>
        <source>Look around in a demo shop</source>
        <translation>Visiter une boutique de démonstration</translation>
    </message>
    <message>
        <source>Add your customers</source>
        <translation>Ajoutez vos clients</translation>
    </message>
    <message>
        <source>Say who you are</source>
        <translation>Dites qui vous êtes</translation>
    </message>
    <message>
        <source>To see that the printer is there and that nothing is cut</source>
        <translation>Pour voir que l’imprimante est là et que rien n’est coupé</translation>
    </message>
    <message>
        <source>The printer of this machine works</source>
        <translation>L’imprimante de cet ordinateur fonctionne</translation>
    </message>
    <message>
        <source>Print a test page</source>
        <translation>Imprimez une page d’essai</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Imprimer</translation>
    </message>
</context>
<context>
    <name>FoundBy</name>
    <message>
        <source>Found by e-mail: {text}</source>
        <translation>Trouvée par l’e-mail : {text}</translation>
    </message>
    <message>
        <source>Found by phone: {text}</source>
        <translation>Trouvée par le téléphone : {text}</translation>
    </message>
    <message>
        <source>Found by address: {text}</source>
        <translation>Trouvée par l’adresse : {text}</translation>
    </message>
    <message>
        <source>Found by SKU: {text}</source>
        <translation>Trouvée par la référence : {text}</translation>
    </message>
    <message>
        <source>Found by product: {text}</source>
        <translation>Trouvée par l’article : {text}</translation>
    </message>
    <message>
        <source>Found by voucher: {text}</source>
        <translation>Trouvée par le bon : {text}</translation>
    </message>
    <message>
        <source>Found by reference: {text}</source>
        <translation>Trouvée par la référence du client : {text}</translation>
    </message>
    <message>
        <source>Found by event: {text}</source>
        <translation>Trouvée par l’événement : {text}</translation>
    </message>
    <message>
        <source>Found by note: {text}</source>
        <translation>Trouvée par la note : {text}</translation>
    </message>
    <message>
        <source>Found by document or parcel: {text}</source>
        <translation>Trouvée par le document ou le colis : {text}</translation>
    </message>
    <message>
        <source>Found by tag: {text}</source>
        <translation>Trouvée par le mot-clé : {text}</translation>
    </message>
</context>
<context>
    <name>FulfilmentStatus</name>
    <message>
        <source>Not needed</source>
        <translation>Sans livraison</translation>
    </message>
    <message>
        <source>To prepare</source>
        <translation>À préparer</translation>
    </message>
    <message>
        <source>Preparing</source>
        <translation>En préparation</translation>
    </message>
    <message>
        <source>Ready for pick-up</source>
        <translation>Prête à retirer</translation>
    </message>
    <message>
        <source>Partly shipped</source>
        <translation>Expédiée en partie</translation>
    </message>
    <message>
        <source>Shipped</source>
        <translation>Expédiée</translation>
    </message>
    <message>
        <source>Out for delivery</source>
        <translation>En cours de livraison</translation>
    </message>
    <message>
        <source>Delivered</source>
        <translation>Livrée</translation>
    </message>
    <message>
        <source>Picked up</source>
        <translation>Retirée</translation>
    </message>
    <message>
        <source>Partly returned</source>
        <translation>Retournée en partie</translation>
    </message>
    <message>
        <source>Returned</source>
        <translation>Retournée</translation>
    </message>
    <message>
        <source>Not delivered</source>
        <translation>Non livrée</translation>
    </message>
</context>
<context>
    <name>FulfilmentStatusShort</name>
    <message>
        <source>Partly</source>
        <translation>Partielle</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Prête</translation>
    </message>
    <message>
        <source>On its way</source>
        <translation>En route</translation>
    </message>
    <message>
        <source>Partly returned</source>
        <translation>Ret. en partie</translation>
    </message>
</context>
<context>
    <name>GiveBack</name>
    <message>
        <source>This will happen</source>
        <translation>Ce qui va se passer</translation>
    </message>
    <message>
        <source>Leave as it is</source>
        <translation>Laisser tel quel</translation>
    </message>
    <message>
        <source>Nothing is chosen yet.</source>
        <translation>Rien n’est encore choisi.</translation>
    </message>
    <message>
        <source>Put back on the shelf</source>
        <translation>Remettre en rayon</translation>
    </message>
    <message>
        <source>{name}, how many</source>
        <translation>{name}, combien</translation>
    </message>
    <message>
        <source>{name}, amount</source>
        <translation>{name}, montant</translation>
    </message>
    <message>
        <source>at most {amount}</source>
        <translation>au plus {amount}</translation>
    </message>
    <message>
        <source>All that is left of {name}</source>
        <translation>Tout ce qui reste de {name}</translation>
    </message>
    <message>
        <source>{sold} sold for {amount}, {left} left</source>
        <translation>Vendu : {sold} pour {amount}, reste {left}</translation>
    </message>
    <message>
        <source>{sold} sold for {amount}, {left} left, {here} of them in the shop</source>
        <translation>Vendu : {sold} pour {amount}, reste {left}, dont {here} au magasin</translation>
    </message>
    <message>
        <source>Tip</source>
        <translation>Pourboire</translation>
    </message>
    <message>
        <source>Shipping</source>
        <translation>Livraison</translation>
    </message>
    <message>
        <source>In your own words</source>
        <translation>Avec vos mots</translation>
    </message>
    <message>
        <source>Print the reason on the credit note</source>
        <translation>Imprimer le motif sur l’avoir</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motif</translation>
    </message>
    <message>
        <source>Reason in your own words</source>
        <translation>Motif avec vos mots</translation>
    </message>
    <message>
        <source>Please choose</source>
        <translation>À choisir</translation>
    </message>
    <message>
        <source>Not said</source>
        <translation>Non précisé</translation>
    </message>
    <message>
        <source>Pay back now</source>
        <translation>À rendre maintenant</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Par</translation>
    </message>
    <message>
        <source>Items and amounts</source>
        <translation>Articles et montants</translation>
    </message>
    <message>
        <source>One amount over the order</source>
        <translation>Un montant sur la commande</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Tout</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Montant</translation>
    </message>
    <message>
        <source>Tell the customer by e-mail</source>
        <translation>Prévenir le client par e-mail</translation>
    </message>
    <message>
        <source>Refund {number}</source>
        <translation>Rembourser {number}</translation>
    </message>
    <message>
        <source>At most {amount} can be refunded.</source>
        <translation>Au plus {amount} peuvent être remboursés.</translation>
    </message>
    <message>
        <source>Refund</source>
        <translation>Rembourser</translation>
    </message>
    <message>
        <source>Refund {amount}</source>
        <translation>Rembourser {amount}</translation>
    </message>
    <message>
        <source>Another amount</source>
        <translation>Un autre montant</translation>
    </message>
    <message>
        <source>VAT rate</source>
        <translation>Taux de TVA</translation>
    </message>
    <message>
        <source>Text on the credit note</source>
        <translation>Texte sur l’avoir</translation>
    </message>
    <message>
        <source>Stands on the paper instead of the items; may stay empty.</source>
        <translation>Figure sur l’avoir à la place des articles ; peut rester vide.</translation>
    </message>
    <message>
        <source>Invoice {numbers}. At most {amount} can be credited.</source>
        <translation>Facture {numbers}. Au plus {amount} peuvent faire l’objet d’un avoir.</translation>
    </message>
    <message>
        <source>Credit note for {number}</source>
        <translation>Avoir pour {number}</translation>
    </message>
    <message>
        <source>As sold, over all rates</source>
        <translation>Comme vendu, sur tous les taux</translation>
    </message>
    <message>
        <source>Issue the credit note</source>
        <translation>Émettre l’avoir</translation>
    </message>
    <message>
        <source>Credit {amount}</source>
        <translation>Émettre un avoir de {amount}</translation>
    </message>
    <message>
        <source>Pay back for {number}</source>
        <translation>Rendre de l’argent pour {number}</translation>
    </message>
    <message>
        <source>The customer is owed {amount}.</source>
        <translation>Le client a droit à {amount}.</translation>
    </message>
    <message>
        <source>Pay back</source>
        <translation>Rendre</translation>
    </message>
    <message>
        <source>Pay back {amount}</source>
        <translation>Rendre {amount}</translation>
    </message>
    <message>
        <source>Nothing happens as long as something is wrong.</source>
        <translation>Rien ne se passe tant que quelque chose ne va pas.</translation>
    </message>
    <message>
        <source>sold for {amount}</source>
        <translation>Vendu : {amount}</translation>
    </message>
</context>
<context>
    <name>Head</name>
    <message>
        <source>Import</source>
        <translation>Importer</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Fichiers</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Colonnes</translation>
    </message>
    <message>
        <source>Trial</source>
        <translation>Essai</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Résultat</translation>
    </message>
    <message>
        <source>Close the import</source>
        <translation>Fermer l’import</translation>
    </message>
    <message>
        <source>What is imported</source>
        <translation>Ce qui est importé</translation>
    </message>
</context>
<context>
    <name>Header</name>
    <message>
        <source>More</source>
        <translation>Plus</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Total</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Reste dû</translation>
    </message>
    <message>
        <source>by {name}</source>
        <translation>par {name}</translation>
    </message>
    <message>
        <source>To give back</source>
        <translation>À rendre</translation>
    </message>
    <message>
        <source>Take payment {amount}</source>
        <translation>Encaisser {amount}</translation>
    </message>
    <message>
        <source>Pay back {amount}</source>
        <translation>Rendre {amount}</translation>
    </message>
    <message>
        <source>Label: {label}</source>
        <translation>Étiquette : {label}</translation>
    </message>
    <message>
        <source>a quote</source>
        <translation>un devis</translation>
    </message>
    <message>
        <source>From {number}</source>
        <translation>Du devis {number}</translation>
    </message>
    <message>
        <source>Tags: {tags}</source>
        <translation>Mots-clés : {tags}</translation>
    </message>
    <message>
        <source>Total, after credits {amount}</source>
        <translation>Total, après avoirs {amount}</translation>
    </message>
</context>
<context>
    <name>HelpPage</name>
    <message>
        <source>Search the guide</source>
        <translation>Chercher dans l’aide</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Rien trouvé</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Raccourcis clavier</translation>
    </message>
    <message>
        <source>Report a problem…</source>
        <translation>Signaler un problème…</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Aide</translation>
    </message>
</context>
<context>
    <name>Hint</name>
    <message>
        <source>{key}: {act}</source>
        <translation>{key} : {act}</translation>
    </message>
</context>
<context>
    <name>History</name>
    <message>
        <source>Order taken, {total}</source>
        <translation>Commande prise, {total}</translation>
    </message>
    <message>
        <source>Taken from stock: {units}</source>
        <translation>Sortis du stock : {units}</translation>
    </message>
    <message>
        <source>{method}, {amount} received</source>
        <translation>{method}, {amount} reçus</translation>
    </message>
    <message>
        <source>{kind} {number}</source>
        <translation>{kind} {number}</translation>
    </message>
    <message>
        <source>{number} printed on {printer}</source>
        <translation>{number} imprimé sur {printer}</translation>
    </message>
    <message>
        <source>{number} shipped</source>
        <translation>{number} expédié</translation>
    </message>
    <message>
        <source>{number} not shipped after all</source>
        <translation>{number} finalement non expédié</translation>
    </message>
    <message>
        <source>Order completed</source>
        <translation>Commande terminée</translation>
    </message>
    <message>
        <source>Order open again</source>
        <translation>Commande rouverte</translation>
    </message>
    <message>
        <source>Packing slip {number} cancelled</source>
        <translation>Bon de livraison {number} annulé</translation>
    </message>
    <message>
        <source>Comment changed</source>
        <translation>Commentaire modifié</translation>
    </message>
    <message>
        <source>Note added</source>
        <translation>Note ajoutée</translation>
    </message>
    <message>
        <source>Voucher {code} used, {amount}</source>
        <translation>Bon {code} utilisé, {amount}</translation>
    </message>
    <message>
        <source>Customer changed</source>
        <translation>Client modifié</translation>
    </message>
    <message>
        <source>Products imported from {file}</source>
        <translation>Produits importés de {file}</translation>
    </message>
    <message>
        <source>Customers imported from {file}</source>
        <translation>Clients importés de {file}</translation>
    </message>
    <message>
        <source>Settings changed</source>
        <translation>Réglages modifiés</translation>
    </message>
    <message>
        <source>Order taken at the counter, {total}</source>
        <translation>Commande prise au comptoir, {total}</translation>
    </message>
    <message>
        <source>Order taken by phone, {total}</source>
        <translation>Commande prise au téléphone, {total}</translation>
    </message>
    <message>
        <source>Order taken at a fair, {total}</source>
        <translation>Commande prise sur une foire, {total}</translation>
    </message>
    <message>
        <source>Order from the web shop, {total}</source>
        <translation>Commande de la boutique en ligne, {total}</translation>
    </message>
    <message>
        <source>{method}, {amount} received, ref. {reference}</source>
        <translation>{method}, {amount} reçus, réf. {reference}</translation>
    </message>
    <message>
        <source>{number} saved as PDF</source>
        <translation>{number} enregistré en PDF</translation>
    </message>
    <message>
        <source>{number} printed again on {printer}</source>
        <translation>{number} réimprimé sur {printer}</translation>
    </message>
    <message>
        <source>{number} shipped, {carrier} {tracking}</source>
        <translation>{number} expédié, {carrier} {tracking}</translation>
    </message>
    <message>
        <source>Comment cleared</source>
        <translation>Commentaire effacé</translation>
    </message>
    <message>
        <source>Note to the customer</source>
        <translation>Note au client</translation>
    </message>
    <message>
        <source>Mail to the shop waits to be sent</source>
        <translation>E-mail à la boutique en attente d’envoi</translation>
    </message>
    <message>
        <source>Customer added</source>
        <translation>Client ajouté</translation>
    </message>
    <message>
        <source>Shop file created</source>
        <translation>Fichier de la boutique créé</translation>
    </message>
    <message>
        <source>Voucher {code} created</source>
        <translation>Bon {code} créé</translation>
    </message>
    <message>
        <source>{kind} not created yet</source>
        <translation>{kind} pas encore créée</translation>
    </message>
    <message>
        <source>{kind} not created yet, missing: {fields}</source>
        <translation>{kind} pas encore créée, il manque : {fields}</translation>
    </message>
    <message>
        <source>Order cancelled {reason}</source>
        <translation>Commande annulée {reason}</translation>
    </message>
    <message>
        <source>Put on hold {reason}</source>
        <translation>Mise en attente {reason}</translation>
    </message>
    <message>
        <source>No longer on hold</source>
        <translation>Reprise</translation>
    </message>
    <message>
        <source>{name} × {units}: {target}</source>
        <translation>{name} × {units} : {target}</translation>
    </message>
    <message>
        <source>{method}, {amount} paid back</source>
        <translation>{method}, {amount} remboursés</translation>
    </message>
    <message>
        <source>{amount} to be paid back</source>
        <translation>{amount} à rembourser</translation>
    </message>
    <message>
        <source>Voucher {code} can be used again</source>
        <translation>Bon {code} de nouveau utilisable</translation>
    </message>
    <message>
        <source>Voucher {code} used again</source>
        <translation>Bon {code} utilisé de nouveau</translation>
    </message>
    <message>
        <source>Task done {text}</source>
        <translation>Tâche faite {text}</translation>
    </message>
    <message>
        <source>{amount} credited {code} {reason}</source>
        <translation>{amount} crédités {code} {reason}</translation>
    </message>
    <message>
        <source>{name}: stock is low, {units} left</source>
        <translation>{name} : stock bas, il en reste {units}</translation>
    </message>
    <message>
        <source>{name}: stock changed by {units}, {balance} left {reason}</source>
        <translation>{name} : stock modifié de {units}, il en reste {balance} {reason}</translation>
    </message>
    <message>
        <source>Stock count started {text}</source>
        <translation>Inventaire commencé {text}</translation>
    </message>
    <message>
        <source>Stock counted, differences booked: {differences} {reason}</source>
        <translation>Inventaire terminé, écarts enregistrés : {differences} {reason}</translation>
    </message>
    <message>
        <source>Stock count given up</source>
        <translation>Inventaire abandonné</translation>
    </message>
    <message>
        <source>Copy {file} put in the place of the shop file</source>
        <translation>Copie {file} mise à la place du fichier de la boutique</translation>
    </message>
    <message>
        <source>Another record of this customer became one with it</source>
        <translation>Une autre fiche de ce client a été fusionnée avec celle-ci</translation>
    </message>
    <message>
        <source>Everything about the customer given out</source>
        <translation>Toutes les données du client remises</translation>
    </message>
    <message>
        <source>Customer erased</source>
        <translation>Client effacé</translation>
    </message>
    <message>
        <source>{account} issued, worth {amount}</source>
        <translation>{account} émise, valeur {amount}</translation>
    </message>
    <message>
        <source>{amount} taken from {account}</source>
        <translation>{amount} pris sur {account}</translation>
    </message>
    <message>
        <source>{amount} back on {account}</source>
        <translation>{amount} rendus sur {account}</translation>
    </message>
    <message>
        <source>{method}, {amount} taken back {reason}</source>
        <translation>{method}, {amount} : paiement annulé {reason}</translation>
    </message>
    <message>
        <source>To be paid by {day}</source>
        <translation>À payer avant le {day}</translation>
    </message>
    <message>
        <source>Deposit: {method}, {amount} received</source>
        <translation>Acompte : {method}, {amount} reçus</translation>
    </message>
    <message>
        <source>No day to pay by any more</source>
        <translation>Plus d’échéance de paiement</translation>
    </message>
    <message>
        <source>{number} picked up {note}</source>
        <translation>{number} retiré {note}</translation>
    </message>
    <message>
        <source>{number}: {after}</source>
        <translation>{number} : {after}</translation>
    </message>
    <message>
        <source>{number}, details changed: {carrier} {tracking}</source>
        <translation>{number}, indications modifiées : {carrier} {tracking}</translation>
    </message>
    <message>
        <source>{name} changed</source>
        <translation>Modification : {name}</translation>
    </message>
    <message>
        <source>{name} added</source>
        <translation>Ajout : {name}</translation>
    </message>
    <message>
        <source>{name} removed</source>
        <translation>Retrait : {name}</translation>
    </message>
    <message>
        <source>{name}: {units} ordered</source>
        <translation>{name} : {units} commandés</translation>
    </message>
    <message>
        <source>VAT rates of another country</source>
        <translation>Taux de TVA d’un autre pays</translation>
    </message>
    <message>
        <source>Delivery changed {way}</source>
        <translation>Livraison modifiée {way}</translation>
    </message>
    <message>
        <source>New total {total}</source>
        <translation>Nouveau total {total}</translation>
    </message>
    <message>
        <source>Address changed {place}</source>
        <translation>Adresse modifiée {place}</translation>
    </message>
    <message>
        <source>Contact changed {who}</source>
        <translation>Contact modifié {who}</translation>
    </message>
    <message>
        <source>The bill goes to the delivery address</source>
        <translation>La facture va à l’adresse de livraison</translation>
    </message>
    <message>
        <source>The bill goes to an address of its own</source>
        <translation>La facture va à une adresse à part</translation>
    </message>
    <message>
        <source>Packing slip {number} is to be printed again</source>
        <translation>Bon de livraison {number} à réimprimer</translation>
    </message>
    <message>
        <source>discount {before} → {after}</source>
        <translation>remise {before} → {after}</translation>
    </message>
    <message>
        <source>other texts</source>
        <translation>autres textes</translation>
    </message>
    <message>
        <source>{name}: {n} fewer, back in stock</source>
        <translation>{name} : {n} de moins, remis en stock</translation>
    </message>
    <message>
        <source>{name}: {n} fewer</source>
        <translation>{name} : {n} de moins</translation>
    </message>
    <message>
        <source>{name}: {n} more, taken from stock</source>
        <translation>{name} : {n} de plus, pris au stock</translation>
    </message>
    <message>
        <source>{name}: {n} more</source>
        <translation>{name} : {n} de plus</translation>
    </message>
    <message>
        <source>Billing address changed ({place})</source>
        <translation>Adresse de facturation modifiée ({place})</translation>
    </message>
    <message>
        <source>Delivery address changed ({place})</source>
        <translation>Adresse de livraison modifiée ({place})</translation>
    </message>
    <message>
        <source>{kind} {number} waits to be sent to the customer</source>
        <translation>{kind} {number} : attend d’être envoyé au client</translation>
    </message>
    <message>
        <source>{number} printed again on {printer}, duplicate {duplicate}</source>
        <translation>{number} réimprimé sur {printer}, duplicata {duplicate}</translation>
    </message>
    <message>
        <source>Return {number} asked for: {items}</source>
        <translation>Retour {number} demandé : {items}</translation>
    </message>
    <message>
        <source>Asked for after {deadline}, the last day for returns</source>
        <translation>Demandé après le {deadline}, dernier jour pour un retour</translation>
    </message>
    <message>
        <source>Return {number} changed</source>
        <translation>Retour {number} modifié</translation>
    </message>
    <message>
        <source>Return {number}: {state} {reason}</source>
        <translation>Retour {number} : {state} {reason}</translation>
    </message>
    <message>
        <source>Return {number} received: {items}</source>
        <translation>Retour {number} reçu : {items}</translation>
    </message>
    <message>
        <source>Sale begun in exchange for {number}</source>
        <translation>Vente commencée en échange de {number}</translation>
    </message>
    <message>
        <source>{amount} used to pay for {other}</source>
        <translation>{amount} utilisés pour payer {other}</translation>
    </message>
    <message>
        <source>Discount or surcharge changed: {name}</source>
        <translation>Remise ou supplément modifié : {name}</translation>
    </message>
    <message>
        <source>Tip {tip}</source>
        <translation>Pourboire {tip}</translation>
    </message>
    <message>
        <source>{n} × {name} removed</source>
        <translation>Retrait : {n} × {name}</translation>
    </message>
    <message>
        <source>Surcharge</source>
        <translation>Supplément</translation>
    </message>
    <message>
        <source>Discount on the order</source>
        <translation>Remise sur la commande</translation>
    </message>
    <message>
        <source>Tip</source>
        <translation>Pourboire</translation>
    </message>
    <message>
        <source>{name} changed: {what} {prices}</source>
        <translation>{name} modifié : {what} {prices}</translation>
    </message>
    <message>
        <source>{name} archived</source>
        <translation>{name} archivé</translation>
    </message>
    <message>
        <source>Voucher {voucher} changed: {what}</source>
        <translation>Bon {voucher} modifié : {what}</translation>
    </message>
    <message>
        <source>Voucher {voucher} withdrawn</source>
        <translation>Bon {voucher} retiré</translation>
    </message>
    <message>
        <source>{name} offered again</source>
        <translation>{name} de nouveau en vente</translation>
    </message>
    <message>
        <source>Voucher {voucher} can be used again</source>
        <translation>Le bon {voucher} peut resservir</translation>
    </message>
    <message>
        <source>Mail to the customer waits to be sent: {what}</source>
        <translation>Mail au client à envoyer : {what}</translation>
    </message>
    <message>
        <source>Mail to the customer sent: {what}</source>
        <translation>Mail au client envoyé : {what}</translation>
    </message>
    <message>
        <source>Mail to the customer refused: {what}</source>
        <translation>Mail au client refusé : {what}</translation>
    </message>
    <message>
        <source>Mail to the customer may have arrived: {what}</source>
        <translation>Mail au client peut-être arrivé : {what}</translation>
    </message>
    <message>
        <source>Mail to the customer is sent again: {what}</source>
        <translation>Mail au client renvoyé : {what}</translation>
    </message>
    <message>
        <source>Mail to the customer given up: {what}</source>
        <translation>Mail au client abandonné : {what}</translation>
    </message>
    <message>
        <source>Mail to the shop sent</source>
        <translation>Mail à la boutique envoyé</translation>
    </message>
    <message>
        <source>Mail to the shop refused</source>
        <translation>Mail à la boutique refusé</translation>
    </message>
    <message>
        <source>Mail to the shop may have arrived</source>
        <translation>Mail à la boutique peut-être arrivé</translation>
    </message>
    <message>
        <source>Mail to the shop is sent again</source>
        <translation>Mail à la boutique renvoyé</translation>
    </message>
    <message>
        <source>Mail to the shop given up</source>
        <translation>Mail à la boutique abandonné</translation>
    </message>
    <message>
        <source>Mail to the customer arrived, as you said: {what}</source>
        <translation>Mail au client arrivé, d’après vous : {what}</translation>
    </message>
    <message>
        <source>{ways}: {name} added</source>
        <translation>{ways} : {name} ajouté</translation>
    </message>
    <message>
        <source>{ways}: {name} changed</source>
        <translation>{ways} : {name} modifié</translation>
    </message>
    <message>
        <source>{ways}: {name} no longer offered</source>
        <translation>{ways} : {name} n’est plus proposé</translation>
    </message>
    <message>
        <source>{ways}: {name} offered again</source>
        <translation>{ways} : {name} de nouveau proposé</translation>
    </message>
    <message>
        <source>{ways}: {name} removed</source>
        <translation>{ways} : {name} supprimé</translation>
    </message>
    <message>
        <source>{ways}: {name} moved</source>
        <translation>{ways} : {name} déplacé</translation>
    </message>
    <message>
        <source>Delivery</source>
        <translation>Livraison</translation>
    </message>
    <message>
        <source>Payment</source>
        <translation>Paiement</translation>
    </message>
    <message>
        <source>Carriers</source>
        <translation>Transporteurs</translation>
    </message>
    <message>
        <source>Quote begun</source>
        <translation>Devis commencé</translation>
    </message>
    <message>
        <source>Became order {number}</source>
        <translation>Devenu la commande {number}</translation>
    </message>
    <message>
        <source>{kind} {number} issued again, the mail not sent yet is withdrawn</source>
        <translation>{kind} {number} émis de nouveau, le mail pas encore envoyé est retiré</translation>
    </message>
    <message>
        <source>Thrown away, the mail not sent yet is withdrawn</source>
        <translation>Jeté, le mail pas encore envoyé est retiré</translation>
    </message>
    <message>
        <source>Made from quote {number}</source>
        <translation>Faite à partir du devis {number}</translation>
    </message>
    <message>
        <source>Taken up again to be changed</source>
        <translation>Repris pour être modifié</translation>
    </message>
    <message>
        <source>Answer noted, no longer waiting for the customer</source>
        <translation>Réponse notée, on n’attend plus le client</translation>
    </message>
    <message>
        <source>Quote copied from {source}</source>
        <translation>Devis copié de {source}</translation>
    </message>
    <message>
        <source>Became order {number}, the mail not sent yet is withdrawn</source>
        <translation>Devenu la commande {number}, le mail pas encore envoyé est retiré</translation>
    </message>
    <message>
        <source>Taken up again to be changed, the mail not sent yet is withdrawn</source>
        <translation>Repris pour être modifié, le mail pas encore envoyé est retiré</translation>
    </message>
    <message>
        <source>Answer noted, the mail not sent yet is withdrawn</source>
        <translation>Réponse notée, le mail pas encore envoyé est retiré</translation>
    </message>
    <message>
        <source>VAT class {name} changed</source>
        <translation>Classe de TVA {name} modifiée</translation>
    </message>
    <message>
        <source>VAT class {name} removed</source>
        <translation>Classe de TVA {name} supprimée</translation>
    </message>
    <message>
        <source>{name}: {rates} from {day} ({country})</source>
        <translation>{name} : {rates} à partir du {day} ({country})</translation>
    </message>
    <message>
        <source>{name}: {rates} from {day} withdrawn ({country})</source>
        <translation>{name} : {rates} à partir du {day}, retiré ({country})</translation>
    </message>
    <message>
        <source>VAT class {name} added</source>
        <translation>Classe de TVA {name} ajoutée</translation>
    </message>
    <message>
        <source>Label: {label}</source>
        <translation>Étiquette : {label}</translation>
    </message>
    <message>
        <source>Not possible with the label: {step}</source>
        <translation>Impossible avec l’étiquette : {step}</translation>
    </message>
    <message>
        <source>The customer’s answer taken over</source>
        <translation>Réponse du client reprise</translation>
    </message>
    <message>
        <source>Tags: {added}</source>
        <translation>Mots-clés : {added}</translation>
    </message>
    <message>
        <source>Task {text}</source>
        <translation>Tâche {text}</translation>
    </message>
    <message>
        <source>Task changed {text}</source>
        <translation>Tâche modifiée {text}</translation>
    </message>
    <message>
        <source>Task not done after all {text}</source>
        <translation>Tâche finalement pas faite {text}</translation>
    </message>
    <message>
        <source>Task removed {text}</source>
        <translation>Tâche retirée {text}</translation>
    </message>
    <message>
        <source>Label removed: {was}</source>
        <translation>Étiquette retirée : {was}</translation>
    </message>
    <message>
        <source>Tags: {added}; removed: {removed}</source>
        <translation>Mots-clés : {added} ; retirés : {removed}</translation>
    </message>
    <message>
        <source>Tags removed: {removed}</source>
        <translation>Mots-clés retirés : {removed}</translation>
    </message>
    <message>
        <source>Task for {day} {text}</source>
        <translation>Tâche pour le {day} {text}</translation>
    </message>
    <message>
        <source>{name} works here now</source>
        <translation>{name} rejoint l’équipe</translation>
    </message>
    <message>
        <source>{name}: name or rights changed</source>
        <translation>{name} : nom ou droits modifiés</translation>
    </message>
    <message>
        <source>{name} does not work here any more</source>
        <translation>{name} ne fait plus partie de l’équipe</translation>
    </message>
    <message>
        <source>{name} works here again</source>
        <translation>{name} fait de nouveau partie de l’équipe</translation>
    </message>
    <message>
        <source>{name} has another PIN</source>
        <translation>{name} a un nouveau code</translation>
    </message>
    <message>
        <source>Approved by {approver}</source>
        <translation>Approuvé par {approver}</translation>
    </message>
    <message>
        <source>{name}: {before} → {after} on the shelf</source>
        <translation>{name} : {before} → {after} en rayon</translation>
    </message>
    <message>
        <source>Template changed: {template} (version {version})</source>
        <translation>Modèle modifié : {template} (version {version})</translation>
    </message>
    <message>
        <source>{number} made with the built-in template, because yours failed</source>
        <translation>{number} fait avec le modèle fourni, car le vôtre a échoué</translation>
    </message>
    <message>
        <source>Built-in template again: {template}</source>
        <translation>De nouveau le modèle fourni : {template}</translation>
    </message>
    <message>
        <source>{account}: {amount} withdrawn</source>
        <translation>{account} : {amount} retirés</translation>
    </message>
    <message>
        <source>{series}: numbers {first} to {last} were given in the file that was replaced</source>
        <translation>{series} : les numéros {first} à {last} ont été donnés dans le fichier remplacé</translation>
    </message>
    <message>
        <source>Packing slip {number} prepared</source>
        <translation>Bon de livraison {number} préparé</translation>
    </message>
    <message>
        <source>Agreed to news and offers</source>
        <translation>D’accord pour les nouvelles et les offres</translation>
    </message>
    <message>
        <source>No longer agrees to news and offers</source>
        <translation>N’est plus d’accord pour les nouvelles et les offres</translation>
    </message>
</context>
<context>
    <name>HistoryKind</name>
    <message>
        <source>Status</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Payment</source>
        <translation>Paiement</translation>
    </message>
    <message>
        <source>Delivery and returns</source>
        <translation>Livraison et retours</translation>
    </message>
    <message>
        <source>Stock</source>
        <translation>Stock</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>Documents</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Messages</translation>
    </message>
    <message>
        <source>Notes and tasks</source>
        <translation>Notes et tâches</translation>
    </message>
</context>
<context>
    <name>HistoryPanel</name>
    <message>
        <source>History</source>
        <translation>Historique</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Tout voir</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Tout</translation>
    </message>
    <message>
        <source>Show of the history: {kind}</source>
        <translation>Montrer de l’historique : {kind}</translation>
    </message>
    <message>
        <source>Nothing of this kind.</source>
        <translation>Rien de ce genre.</translation>
    </message>
</context>
<context>
    <name>Identity</name>
    <message>
        <source>your shop’s name</source>
        <translation>le nom de votre boutique</translation>
    </message>
    <message>
        <source>your own name</source>
        <translation>votre nom</translation>
    </message>
    <message>
        <source>your street</source>
        <translation>votre rue</translation>
    </message>
    <message>
        <source>your postcode</source>
        <translation>votre code postal</translation>
    </message>
    <message>
        <source>your town</source>
        <translation>votre ville</translation>
    </message>
    <message>
        <source>your SIREN or SIRET</source>
        <translation>votre SIREN ou SIRET</translation>
    </message>
    <message>
        <source>your share capital</source>
        <translation>votre capital social</translation>
    </message>
    <message>
        <source>the town of your trade register</source>
        <translation>la ville de votre RCS</translation>
    </message>
    <message>
        <source>your VAT number</source>
        <translation>votre numéro de TVA</translation>
    </message>
    <message>
        <source>the customer’s company</source>
        <translation>la société du client</translation>
    </message>
    <message>
        <source>the customer’s street</source>
        <translation>la rue du client</translation>
    </message>
    <message>
        <source>the customer’s town</source>
        <translation>la ville du client</translation>
    </message>
</context>
<context>
    <name>Import</name>
    <message>
        <source>Choose it in the list at the right, then try again.</source>
        <translation>Choisissez-la dans la liste à droite, puis essayez à nouveau.</translation>
    </message>
    <message>
        <source>Choose another file.</source>
        <translation>Choisissez un autre fichier.</translation>
    </message>
    <message>
        <source>Is it still there, and may you open it?</source>
        <translation>Est-il toujours là, et pouvez-vous l’ouvrir ?</translation>
    </message>
    <message>
        <source>Leave out the columns that are not needed.</source>
        <translation>Retirez les colonnes inutiles.</translation>
    </message>
    <message>
        <source>Products</source>
        <translation>Produits</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>Clients</translation>
    </message>
    <message>
        <source>Spreadsheet</source>
        <translation>Tableur</translation>
    </message>
    <message>
        <source>Combinations from {format}</source>
        <translation>Déclinaisons de {format}</translation>
    </message>
    <message>
        <source>Addresses from {format}</source>
        <translation>Adresses de {format}</translation>
    </message>
    <message>
        <source>Customers from {format}</source>
        <translation>Clients de {format}</translation>
    </message>
    <message>
        <source>Products from {format}</source>
        <translation>Produits de {format}</translation>
    </message>
    <message>
        <source>Comma</source>
        <translation>Virgule</translation>
    </message>
    <message>
        <source>Semicolon</source>
        <translation>Point-virgule</translation>
    </message>
    <message>
        <source>Tab</source>
        <translation>Tabulation</translation>
    </message>
    <message>
        <source>Bar</source>
        <translation>Barre</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Quoi</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Fichier</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Ligne</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Pourquoi</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Contenu</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>écartée</translation>
    </message>
    <message>
        <source>changed on the way</source>
        <translation>reprise avec un changement</translation>
    </message>
</context>
<context>
    <name>ImportField</name>
    <message>
        <source>Delivery: {part}</source>
        <translation>Livraison : {part}</translation>
    </message>
    <message>
        <source>Option {n}</source>
        <translation>Option {n}</translation>
    </message>
    <message>
        <source>Name of attribute {n}</source>
        <translation>Nom de l’attribut {n}</translation>
    </message>
    <message>
        <source>Value of attribute {n}</source>
        <translation>Valeur de l’attribut {n}</translation>
    </message>
    <message>
        <source>Name of option {n}</source>
        <translation>Nom de l’option {n}</translation>
    </message>
    <message>
        <source>Value of option {n}</source>
        <translation>Valeur de l’option {n}</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Variant of</source>
        <translation>Déclinaison de</translation>
    </message>
    <message>
        <source>Handle</source>
        <translation>Identifiant</translation>
    </message>
    <message>
        <source>Web shop number</source>
        <translation>N° dans la boutique</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>SKU of its product</source>
        <translation>Référence du produit</translation>
    </message>
    <message>
        <source>Names of the options</source>
        <translation>Noms des options</translation>
    </message>
    <message>
        <source>Values of the options</source>
        <translation>Valeurs des options</translation>
    </message>
    <message>
        <source>First variant</source>
        <translation>Par défaut</translation>
    </message>
    <message>
        <source>SKU or reference</source>
        <translation>Référence</translation>
    </message>
    <message>
        <source>Bar code</source>
        <translation>Code-barres</translation>
    </message>
    <message>
        <source>Bar code (EAN)</source>
        <translation>Code-barres (EAN)</translation>
    </message>
    <message>
        <source>Bar code (UPC)</source>
        <translation>Code-barres (UPC)</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Prix</translation>
    </message>
    <message>
        <source>Price with tax</source>
        <translation>Prix TTC</translation>
    </message>
    <message>
        <source>Price without tax</source>
        <translation>Prix HT</translation>
    </message>
    <message>
        <source>Added to the price</source>
        <translation>Impact sur le prix</translation>
    </message>
    <message>
        <source>Sale price</source>
        <translation>Prix promo</translation>
    </message>
    <message>
        <source>Sale from</source>
        <translation>Promo à partir du</translation>
    </message>
    <message>
        <source>Sale until</source>
        <translation>Promo jusqu’au</translation>
    </message>
    <message>
        <source>Price before</source>
        <translation>Ancien prix</translation>
    </message>
    <message>
        <source>Discount</source>
        <translation>Remise</translation>
    </message>
    <message>
        <source>Discount in percent</source>
        <translation>Remise en %</translation>
    </message>
    <message>
        <source>Tax rate or class</source>
        <translation>Taux de TVA</translation>
    </message>
    <message>
        <source>Tax class</source>
        <translation>Classe de TVA</translation>
    </message>
    <message>
        <source>Taxed or not</source>
        <translation>Soumis à la TVA</translation>
    </message>
    <message>
        <source>Tax rule</source>
        <translation>Règle de taxe</translation>
    </message>
    <message>
        <source>Stock</source>
        <translation>Stock</translation>
    </message>
    <message>
        <source>In stock or not</source>
        <translation>En stock ou non</translation>
    </message>
    <message>
        <source>Low-stock level</source>
        <translation>Seuil d’alerte</translation>
    </message>
    <message>
        <source>Back orders</source>
        <translation>Vente hors stock</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>Poids</translation>
    </message>
    <message>
        <source>Added to the weight</source>
        <translation>Impact sur le poids</translation>
    </message>
    <message>
        <source>Weight in grams</source>
        <translation>Poids en grammes</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Catégorie</translation>
    </message>
    <message>
        <source>Categories</source>
        <translation>Catégories</translation>
    </message>
    <message>
        <source>Brand</source>
        <translation>Marque</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Mots-clés</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Description</translation>
    </message>
    <message>
        <source>Short description</source>
        <translation>Description courte</translation>
    </message>
    <message>
        <source>Active or not</source>
        <translation>Actif ou non</translation>
    </message>
    <message>
        <source>Published or not</source>
        <translation>Publié ou non</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>État</translation>
    </message>
    <message>
        <source>For sale or not</source>
        <translation>En vente ou non</translation>
    </message>
    <message>
        <source>Nothing to send</source>
        <translation>Rien à expédier</translation>
    </message>
    <message>
        <source>Has to be sent</source>
        <translation>À expédier</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Images</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Image</translation>
    </message>
    <message>
        <source>Picture of the variant</source>
        <translation>Image de déclinaison</translation>
    </message>
    <message>
        <source>Gift card or not</source>
        <translation>Carte cadeau</translation>
    </message>
    <message>
        <source>First name</source>
        <translation>Prénom</translation>
    </message>
    <message>
        <source>Last name</source>
        <translation>Nom de famille</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>Société</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Téléphone</translation>
    </message>
    <message>
        <source>Mobile phone</source>
        <translation>Portable</translation>
    </message>
    <message>
        <source>Phone of the address</source>
        <translation>Tél. de l’adresse</translation>
    </message>
    <message>
        <source>Street</source>
        <translation>Rue</translation>
    </message>
    <message>
        <source>Street, second line</source>
        <translation>Rue, suite</translation>
    </message>
    <message>
        <source>Postcode</source>
        <translation>Code postal</translation>
    </message>
    <message>
        <source>Town</source>
        <translation>Ville</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>Région</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>Pays</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>VAT number</source>
        <translation>N° de TVA</translation>
    </message>
    <message>
        <source>SIREN or SIRET</source>
        <translation>SIREN ou SIRET</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Exempt from tax</source>
        <translation>Exonéré de TVA</translation>
    </message>
    <message>
        <source>Of the brand</source>
        <translation>De la marque</translation>
    </message>
    <message>
        <source>Of the supplier</source>
        <translation>Du fournisseur</translation>
    </message>
    <message>
        <source>Stock is tracked</source>
        <translation>Stock suivi</translation>
    </message>
</context>
<context>
    <name>ImportPage</name>
    <message>
        <source>Stopped.</source>
        <translation>Arrêté.</translation>
    </message>
    <message>
        <source>Nothing was written.</source>
        <translation>Rien n’a été écrit.</translation>
    </message>
    <message>
        <source>{n} row saved</source>
        <translation>{n} ligne enregistrée</translation>
    </message>
    <message>
        <source>{n} rows saved</source>
        <translation>{n} lignes enregistrées</translation>
    </message>
</context>
<context>
    <name>Invoice</name>
    <message>
        <source>Date of supply</source>
        <translation>Date de livraison ou de prestation</translation>
    </message>
    <message>
        <source>Reason, printed on the credit note</source>
        <translation>Motif, imprimé sur l’avoir</translation>
    </message>
    <message>
        <source>It is printed where it is another day than that of the invoice.</source>
        <translation>Elle est imprimée si c’est un autre jour que celui de la facture.</translation>
    </message>
    <message>
        <source>Day of supply</source>
        <translation>Jour de livraison ou de prestation</translation>
    </message>
    <message>
        <source>Date of supply of {number}</source>
        <translation>Date de livraison de {number}</translation>
    </message>
    <message>
        <source>An issued invoice never changes: it is credited, and a new one takes its place.</source>
        <translation>Une facture émise ne change jamais : un avoir l’annule et une nouvelle prend sa place.</translation>
    </message>
    <message>
        <source>Invoice of {number}</source>
        <translation>Facture de {number}</translation>
    </message>
    <message>
        <source>Credit and invoice anew</source>
        <translation>Créer l’avoir et la facture</translation>
    </message>
    <message>
        <source>Create invoice</source>
        <translation>Créer la facture</translation>
    </message>
    <message>
        <source>{day}, when the goods were handed over</source>
        <translation>{day}, remise des articles</translation>
    </message>
    <message>
        <source>None yet: goods are in the shop</source>
        <translation>Aucune : articles encore en boutique</translation>
    </message>
    <message>
        <source>Today, {day}</source>
        <translation>Aujourd’hui, {day}</translation>
    </message>
    <message>
        <source>Another day…</source>
        <translation>Un autre jour…</translation>
    </message>
</context>
<context>
    <name>InvoiceActs</name>
    <message>
        <source>Create invoice</source>
        <translation>Créer la facture</translation>
    </message>
    <message>
        <source>Create invoice with a date of supply…</source>
        <translation>Créer la facture avec une date de livraison…</translation>
    </message>
    <message>
        <source>Correct the date of supply…</source>
        <translation>Corriger la date de livraison…</translation>
    </message>
    <message>
        <source>Create the invoice of {number}?</source>
        <translation>Créer la facture de {number} ?</translation>
    </message>
    <message>
        <source>This is what will happen.</source>
        <translation>Voici ce qui se passera.</translation>
    </message>
    <message>
        <source>Leave as it is</source>
        <translation>Laisser tel quel</translation>
    </message>
    <message>
        <source>Invoice {number} created</source>
        <translation>Facture {number} créée</translation>
    </message>
</context>
<context>
    <name>Keys</name>
    <message>
        <source>Enter</source>
        <translation>Entrée</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Échap</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Espace</translation>
    </message>
    <message>
        <source>Del</source>
        <translation>Suppr</translation>
    </message>
    <message>
        <source>Backspace</source>
        <translation>Retour arrière</translation>
    </message>
    <message>
        <source>Ctrl</source>
        <translation>Ctrl</translation>
    </message>
    <message>
        <source>Alt</source>
        <translation>Alt</translation>
    </message>
    <message>
        <source>Shift</source>
        <translation>Maj</translation>
    </message>
    <message>
        <source>Page up</source>
        <translation>Page préc.</translation>
    </message>
    <message>
        <source>Page down</source>
        <translation>Page suiv.</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>Début</translation>
    </message>
    <message>
        <source>End</source>
        <translation>Fin</translation>
    </message>
</context>
<context>
    <name>Label</name>
    <message>
        <source>{name}: {words}</source>
        <translation>{name} : {words}</translation>
    </message>
</context>
<context>
    <name>LabelBase</name>
    <message>
        <source>All orders</source>
        <translation>Toutes les commandes</translation>
    </message>
    <message>
        <source>Open orders only</source>
        <translation>Commandes ouvertes seulement</translation>
    </message>
    <message>
        <source>Completed orders only</source>
        <translation>Commandes terminées seulement</translation>
    </message>
    <message>
        <source>Cancelled orders only</source>
        <translation>Commandes annulées seulement</translation>
    </message>
</context>
<context>
    <name>LabelMenu</name>
    <message>
        <source>Make a label in the settings…</source>
        <translation>Créer une étiquette dans les réglages…</translation>
    </message>
    <message>
        <source>No label</source>
        <translation>Aucune étiquette</translation>
    </message>
    <message>
        <source>Labels in the settings…</source>
        <translation>Étiquettes dans les réglages…</translation>
    </message>
</context>
<context>
    <name>LabelSheet</name>
    <message>
        <source>Name ({language})</source>
        <translation>Nom ({language})</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Couleur</translation>
    </message>
    <message>
        <source>For which orders</source>
        <translation>Pour quelles commandes</translation>
    </message>
    <message>
        <source>What happens when it is set</source>
        <translation>Ce qui se passe quand on la pose</translation>
    </message>
    <message>
        <source>The usual rules hold: what an order does not allow is said, and the label is set.</source>
        <translation>Les règles habituelles s’appliquent : ce que la commande ne permet pas est signalé, et l’étiquette est posée.</translation>
    </message>
    <message>
        <source>Message to the customer</source>
        <translation>Message au client</translation>
    </message>
    <message>
        <source>New label</source>
        <translation>Nouvelle étiquette</translation>
    </message>
    <message>
        <source>No message</source>
        <translation>Aucun message</translation>
    </message>
    <message>
        <source>Put away</source>
        <translation>Mettre de côté</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>“{label}” is put away</source>
        <translation>« {label} » est mise de côté</translation>
    </message>
    <message>
        <source>“{label}” is deleted</source>
        <translation>« {label} » est supprimée</translation>
    </message>
</context>
<context>
    <name>LabelStep</name>
    <message>
        <source>Order confirmation</source>
        <translation>Confirmation de commande</translation>
    </message>
    <message>
        <source>Order ready for pick-up</source>
        <translation>Commande prête à retirer</translation>
    </message>
    <message>
        <source>Order shipped</source>
        <translation>Commande expédiée</translation>
    </message>
    <message>
        <source>Order out for delivery</source>
        <translation>Commande en cours de livraison</translation>
    </message>
    <message>
        <source>Order delivered</source>
        <translation>Commande livrée</translation>
    </message>
    <message>
        <source>Payment reminder</source>
        <translation>Relance de paiement</translation>
    </message>
    <message>
        <source>Tell the customer: {mail}</source>
        <translation>Prévenir le client : {mail}</translation>
    </message>
    <message>
        <source>Tell the customer</source>
        <translation>Prévenir le client</translation>
    </message>
    <message>
        <source>Create the invoice</source>
        <translation>Créer la facture</translation>
    </message>
    <message>
        <source>Mark as paid</source>
        <translation>Marquer comme payée</translation>
    </message>
    <message>
        <source>Create the packing slip</source>
        <translation>Créer le bon de livraison</translation>
    </message>
</context>
<context>
    <name>Leave</name>
    <message>
        <source>Save the changes?</source>
        <translation>Enregistrer les changements ?</translation>
    </message>
    <message>
        <source>Go on editing</source>
        <translation>Continuer à modifier</translation>
    </message>
    <message>
        <source>Do not save</source>
        <translation>Ne pas enregistrer</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Throw away what you typed?</source>
        <translation>Jeter ce que vous avez écrit ?</translation>
    </message>
    <message>
        <source>This form</source>
        <translation>Ce formulaire</translation>
    </message>
    <message>
        <source>What you typed is not kept anywhere yet.</source>
        <translation>Ce que vous avez écrit n’est encore gardé nulle part.</translation>
    </message>
    <message>
        <source>Throw away</source>
        <translation>Jeter</translation>
    </message>
    <message>
        <source>Go on writing</source>
        <translation>Continuer à écrire</translation>
    </message>
</context>
<context>
    <name>LifeActs</name>
    <message>
        <source>Resume</source>
        <translation>Reprendre</translation>
    </message>
    <message>
        <source>Put on hold</source>
        <translation>Mettre en attente</translation>
    </message>
    <message>
        <source>Open again</source>
        <translation>Rouvrir</translation>
    </message>
    <message>
        <source>Complete</source>
        <translation>Terminer</translation>
    </message>
    <message>
        <source>Cancel the order…</source>
        <translation>Annuler la commande…</translation>
    </message>
    <message>
        <source>{number} is no longer on hold</source>
        <translation>{number} n’est plus en attente</translation>
    </message>
    <message>
        <source>Put {number} on hold?</source>
        <translation>Mettre {number} en attente ?</translation>
    </message>
    <message>
        <source>Nothing is invoiced, packed or completed until you resume it.</source>
        <translation>Rien n’est facturé, préparé ni terminé tant que vous ne l’avez pas reprise.</translation>
    </message>
    <message>
        <source>Leave as it is</source>
        <translation>Laisser tel quel</translation>
    </message>
    <message>
        <source>Waiting for the customer’s answer</source>
        <translation>Réponse du client attendue</translation>
    </message>
    <message>
        <source>Waiting for the payment</source>
        <translation>Paiement attendu</translation>
    </message>
    <message>
        <source>Waiting for goods</source>
        <translation>Marchandise attendue</translation>
    </message>
    <message>
        <source>{number} is on hold</source>
        <translation>{number} est en attente</translation>
    </message>
    <message>
        <source>{number} is open again</source>
        <translation>{number} est rouverte</translation>
    </message>
    <message>
        <source>{number} is completed</source>
        <translation>{number} est terminée</translation>
    </message>
    <message>
        <source>Complete {number} all the same?</source>
        <translation>Terminer {number} quand même ?</translation>
    </message>
    <message>
        <source>Leave open</source>
        <translation>Laisser ouverte</translation>
    </message>
    <message>
        <source>Open {number} again?</source>
        <translation>Rouvrir {number} ?</translation>
    </message>
    <message>
        <source>This is what will happen.</source>
        <translation>Voici ce qui se passera.</translation>
    </message>
    <message>
        <source>Leave cancelled</source>
        <translation>Laisser annulée</translation>
    </message>
    <message>
        <source>Cancel order {number}?</source>
        <translation>Annuler la commande {number} ?</translation>
    </message>
    <message>
        <source>Keep the order</source>
        <translation>Garder la commande</translation>
    </message>
    <message>
        <source>Cancel the order</source>
        <translation>Annuler la commande</translation>
    </message>
    <message>
        <source>The customer changed their mind</source>
        <translation>Le client a changé d’avis</translation>
    </message>
    <message>
        <source>Goods not available</source>
        <translation>Article indisponible</translation>
    </message>
    <message>
        <source>The payment did not arrive</source>
        <translation>Paiement non reçu</translation>
    </message>
    <message>
        <source>Ordered twice</source>
        <translation>Commande en double</translation>
    </message>
    <message>
        <source>{number} is cancelled</source>
        <translation>{number} est annulée</translation>
    </message>
    <message>
        <source>Cancel the rest…</source>
        <translation>Annuler le reste…</translation>
    </message>
    <message>
        <source>The rest of {number} is cancelled</source>
        <translation>Le reste de {number} est annulé</translation>
    </message>
    <message>
        <source>The order then stays cancelled; “Duplicate into a quote” makes a new one of it.</source>
        <translation>La commande restera annulée ; « Dupliquer en devis » permet de la reprendre.</translation>
    </message>
</context>
<context>
    <name>Lifecycle</name>
    <message>
        <source>On hold</source>
        <translation>En attente</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>Brouillon</translation>
    </message>
    <message>
        <source>Discarded</source>
        <translation>Jetée</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouverte</translation>
    </message>
    <message>
        <source>Completed</source>
        <translation>Terminée</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Annulée</translation>
    </message>
    <message>
        <source>On hold {age}</source>
        <translation>En attente {age}</translation>
    </message>
    <message>
        <source>since today</source>
        <translation>depuis aujourd’hui</translation>
    </message>
    <message>
        <source>for {n} day</source>
        <translation>depuis {n} jour</translation>
    </message>
    <message>
        <source>for {n} days</source>
        <translation>depuis {n} jours</translation>
    </message>
</context>
<context>
    <name>ListActions</name>
    <message>
        <source>Print packing slips</source>
        <translation>Imprimer les bons de livraison</translation>
    </message>
    <message>
        <source>Print invoices</source>
        <translation>Imprimer les factures</translation>
    </message>
    <message>
        <source>Export the list…</source>
        <translation>Exporter la liste…</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Chercher</translation>
    </message>
    <message>
        <source>Next view</source>
        <translation>Vue suivante</translation>
    </message>
    <message>
        <source>Previous view</source>
        <translation>Vue précédente</translation>
    </message>
    <message>
        <source>Sort by</source>
        <translation>Trier par</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Colonnes</translation>
    </message>
    <message>
        <source>As at first</source>
        <translation>Comme au départ</translation>
    </message>
</context>
<context>
    <name>ListBulk</name>
    <message>
        <source>The chosen orders</source>
        <translation>Les commandes choisies</translation>
    </message>
    <message>
        <source>Export the selection…</source>
        <translation>Exporter les commandes choisies…</translation>
    </message>
    <message>
        <source>What is ticked stands on all of them.</source>
        <translation>Ce qui est coché est sur chacune d’elles.</translation>
    </message>
    <message>
        <source>Leave ticked what may stay; press what shall go.</source>
        <translation>Laissez coché ce qui reste ; pressez ce qui doit partir.</translation>
    </message>
</context>
<context>
    <name>ListPage</name>
    <message>
        <source>Nothing found</source>
        <translation>Rien trouvé</translation>
    </message>
    <message>
        <source>Try fewer letters, or another word. Esc shows everything again.</source>
        <translation>Essayez moins de lettres, ou un autre mot. Échap montre tout à nouveau.</translation>
    </message>
    <message>
        <source>The first {number}; type to narrow it down</source>
        <translation>Les {number} premiers ; tapez pour en voir moins</translation>
    </message>
</context>
<context>
    <name>ListViews</name>
    <message>
        <source>Views</source>
        <translation>Vues</translation>
    </message>
    <message>
        <source>Save as a view…</source>
        <translation>Enregistrer comme vue…</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>Renommer…</translation>
    </message>
    <message>
        <source>Further to the left</source>
        <translation>Plus à gauche</translation>
    </message>
    <message>
        <source>Further to the right</source>
        <translation>Plus à droite</translation>
    </message>
    <message>
        <source>Delete the view</source>
        <translation>Supprimer la vue</translation>
    </message>
    <message>
        <source>Save as a view</source>
        <translation>Enregistrer comme vue</translation>
    </message>
    <message>
        <source>The search, the filter and the order of the list, under a tab of its own.</source>
        <translation>La recherche, le filtre et l’ordre de la liste, sous un onglet à elle.</translation>
    </message>
    <message>
        <source>Rename the view</source>
        <translation>Renommer la vue</translation>
    </message>
    <message>
        <source>The view “{view}” is deleted</source>
        <translation>La vue « {view} » est supprimée</translation>
    </message>
</context>
<context>
    <name>Mail</name>
    <message>
        <source>Order confirmation</source>
        <translation>Confirmation de commande</translation>
    </message>
    <message>
        <source>Notice to the shop</source>
        <translation>Avis à la boutique</translation>
    </message>
    <message>
        <source>Order ready for pick-up</source>
        <translation>Commande prête à retirer</translation>
    </message>
    <message>
        <source>Order sent</source>
        <translation>Commande expédiée</translation>
    </message>
    <message>
        <source>Order out for delivery</source>
        <translation>Commande en cours de livraison</translation>
    </message>
    <message>
        <source>Order delivered</source>
        <translation>Commande livrée</translation>
    </message>
    <message>
        <source>Quote to check</source>
        <translation>Devis à vérifier</translation>
    </message>
    <message>
        <source>Order picked up</source>
        <translation>Commande retirée</translation>
    </message>
    <message>
        <source>Cancellation</source>
        <translation>Annulation</translation>
    </message>
    <message>
        <source>Refund</source>
        <translation>Remboursement</translation>
    </message>
    <message>
        <source>Payment reminder</source>
        <translation>Relance de paiement</translation>
    </message>
    <message>
        <source>Return noted</source>
        <translation>Retour noté</translation>
    </message>
    <message>
        <source>Return accepted</source>
        <translation>Retour accepté</translation>
    </message>
    <message>
        <source>Return refused</source>
        <translation>Retour refusé</translation>
    </message>
    <message>
        <source>Return received</source>
        <translation>Retour reçu</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Document</translation>
    </message>
    <message>
        <source>Note to the customer</source>
        <translation>Note au client</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Message</translation>
    </message>
    <message>
        <source>Text of the message</source>
        <translation>Texte du message</translation>
    </message>
    <message>
        <source>A copy of the shop file was restored. It may have been sent since: ask, or look at it.</source>
        <translation>Une copie du fichier a été restaurée. Le mail a pu partir depuis : demandez, ou regardez-le.</translation>
    </message>
    <message>
        <source>The connection broke when it was sent already. It may have arrived: ask, or look at it.</source>
        <translation>La connexion s’est coupée alors qu’il était déjà parti. Il est peut-être arrivé : demandez, ou regardez-le.</translation>
    </message>
    <message>
        <source>The server says: {answer}</source>
        <translation>Le serveur dit : {answer}</translation>
    </message>
    <message>
        <source>Tried {n} times, again at {time}. {answer}</source>
        <translation>Essayé {n} fois, de nouveau le {time}. {answer}</translation>
    </message>
    <message>
        <source>Sent on {time}</source>
        <translation>Envoyé le {time}</translation>
    </message>
    <message>
        <source>That is no e-mail address. Correct it with the customer and write again.</source>
        <translation>Ce n’est pas une adresse e-mail. Corrigez-la chez le client et écrivez de nouveau.</translation>
    </message>
    <message>
        <source>A document that comes with it could not be made. Look at it in the order.</source>
        <translation>Un document joint n’a pas pu être fait. Regardez-le dans la commande.</translation>
    </message>
    <message>
        <source>Send a copy</source>
        <translation>Envoyer une copie</translation>
    </message>
    <message>
        <source>Write a message…</source>
        <translation>Écrire un message…</translation>
    </message>
    <message>
        <source>Messages about {number}</source>
        <translation>Messages de la commande {number}</translation>
    </message>
    <message>
        <source>Messages to {name}</source>
        <translation>Messages à {name}</translation>
    </message>
    <message>
        <source>Nothing was sent yet. Confirmations, reminders and your own words stand here.</source>
        <translation>Rien n’a encore été envoyé. Confirmations, relances et vos propres mots apparaissent ici.</translation>
    </message>
    <message>
        <source>All messages</source>
        <translation>Tous les messages</translation>
    </message>
    <message>
        <source>Open the order</source>
        <translation>Ouvrir la commande</translation>
    </message>
    <message>
        <source>Give up</source>
        <translation>Abandonner</translation>
    </message>
    <message>
        <source>It arrived</source>
        <translation>Il est arrivé</translation>
    </message>
    <message>
        <source>Send again</source>
        <translation>Renvoyer</translation>
    </message>
    <message>
        <source>The server is busy. The mail is tried again later</source>
        <translation>Le serveur est occupé. Le mail sera réessayé plus tard</translation>
    </message>
    <message>
        <source>Mail sent to {address}</source>
        <translation>Mail envoyé à {address}</translation>
    </message>
    <message>
        <source>A copy will be sent to {address}</source>
        <translation>Une copie sera envoyée à {address}</translation>
    </message>
    <message>
        <source>Begin with</source>
        <translation>Commencer par</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Envoyer</translation>
    </message>
    <message>
        <source>Payment reminder for {number}</source>
        <translation>Relance de paiement pour {number}</translation>
    </message>
    <message>
        <source>Write to {name}</source>
        <translation>Écrire à {name}</translation>
    </message>
    <message>
        <source>Attach: {document}</source>
        <translation>Joindre : {document}</translation>
    </message>
    <message>
        <source>An empty message</source>
        <translation>Un message vide</translation>
    </message>
    <message>
        <source>A message to {address} waits to be sent</source>
        <translation>Un message à {address} attend d’être envoyé</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Objet</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Texte</translation>
    </message>
    <message>
        <source>Insert…</source>
        <translation>Insérer…</translation>
    </message>
    <message>
        <source>How it will be read</source>
        <translation>Tel qu’il sera lu</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Words in braces are filled in. A line whose words are all empty is left out.</source>
        <translation>Les mots entre accolades sont remplis. Une ligne dont tous les mots sont vides disparaît.</translation>
    </message>
    <message>
        <source>Original text</source>
        <translation>Texte d’origine</translation>
    </message>
    <message>
        <source>Name, for you only</source>
        <translation>Nom, pour vous seulement</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>A message of your own</source>
        <translation>Un message à vous</translation>
    </message>
    <message>
        <source>To begin with when you write to a customer.</source>
        <translation>Pour commencer quand vous écrivez à un client.</translation>
    </message>
    <message>
        <source>“{name}” deleted</source>
        <translation>« {name} » supprimé</translation>
    </message>
    <message>
        <source>Send to {address}</source>
        <translation>Envoyer à {address}</translation>
    </message>
    <message>
        <source>{address}. To be paid by {day}</source>
        <translation>{address}. À payer au plus tard le {day}</translation>
    </message>
    <message>
        <source>Not due before {day}: the customer still has time.</source>
        <translation>Rien à payer avant le {day} : le client a encore le temps.</translation>
    </message>
    <message>
        <source>Send all the same</source>
        <translation>Envoyer quand même</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>En attente</translation>
    </message>
    <message>
        <source>Being sent</source>
        <translation>En cours d’envoi</translation>
    </message>
    <message>
        <source>Not sure it arrived</source>
        <translation>Peut-être arrivé</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Refusé</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Envoyé</translation>
    </message>
    <message>
        <source>Given up</source>
        <translation>Abandonné</translation>
    </message>
    <message>
        <source>Send now</source>
        <translation>Envoyer maintenant</translation>
    </message>
    <message>
        <source>The quote was changed, ordered, answered, thrown away or out of date before it left.</source>
        <translation>Avant le départ du mail, le devis a été modifié, commandé ou jeté, a reçu sa réponse ou a dépassé son dernier jour.</translation>
    </message>
</context>
<context>
    <name>MailActs</name>
    <message>
        <source>Write to the customer…</source>
        <translation>Écrire au client…</translation>
    </message>
    <message>
        <source>Payment reminder…</source>
        <translation>Relance de paiement…</translation>
    </message>
    <message>
        <source>Messages of this order</source>
        <translation>Messages de cette commande</translation>
    </message>
</context>
<context>
    <name>MailVariable</name>
    <message>
        <source>Customer’s name</source>
        <translation>Nom du client</translation>
    </message>
    <message>
        <source>Customer’s e-mail</source>
        <translation>E-mail du client</translation>
    </message>
    <message>
        <source>Customer’s phone</source>
        <translation>Téléphone du client</translation>
    </message>
    <message>
        <source>Number of the order</source>
        <translation>Numéro de la commande</translation>
    </message>
    <message>
        <source>Day of the order</source>
        <translation>Jour de la commande</translation>
    </message>
    <message>
        <source>Items with amounts</source>
        <translation>Articles avec montants</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Total</translation>
    </message>
    <message>
        <source>Credited so far</source>
        <translation>Crédité</translation>
    </message>
    <message>
        <source>Paid so far</source>
        <translation>Déjà payé</translation>
    </message>
    <message>
        <source>Refunded so far</source>
        <translation>Remboursé à ce jour</translation>
    </message>
    <message>
        <source>Still to pay</source>
        <translation>Reste à payer</translation>
    </message>
    <message>
        <source>To be paid by</source>
        <translation>À payer avant le</translation>
    </message>
    <message>
        <source>Way to pay</source>
        <translation>Mode de paiement</translation>
    </message>
    <message>
        <source>Way of delivery</source>
        <translation>Mode de livraison</translation>
    </message>
    <message>
        <source>Delivery address</source>
        <translation>Adresse de livraison</translation>
    </message>
    <message>
        <source>Tracking numbers with links</source>
        <translation>Numéros de suivi avec liens</translation>
    </message>
    <message>
        <source>Number of the return</source>
        <translation>Numéro du retour</translation>
    </message>
    <message>
        <source>Items that come back</source>
        <translation>Articles retournés</translation>
    </message>
    <message>
        <source>Last day to send back</source>
        <translation>Dernier jour pour renvoyer</translation>
    </message>
    <message>
        <source>Your message with the return</source>
        <translation>Votre message avec le retour</translation>
    </message>
    <message>
        <source>Why it is refused</source>
        <translation>Raison du refus</translation>
    </message>
    <message>
        <source>Number of the document</source>
        <translation>Numéro du document</translation>
    </message>
    <message>
        <source>What you write</source>
        <translation>Ce que vous écrivez</translation>
    </message>
    <message>
        <source>Name of the shop</source>
        <translation>Nom de la boutique</translation>
    </message>
    <message>
        <source>Address of the shop</source>
        <translation>Adresse de la boutique</translation>
    </message>
    <message>
        <source>Phone of the shop</source>
        <translation>Téléphone de la boutique</translation>
    </message>
    <message>
        <source>E-mail of the shop</source>
        <translation>E-mail de la boutique</translation>
    </message>
    <message>
        <source>Website of the shop</source>
        <translation>Site de la boutique</translation>
    </message>
    <message>
        <source>IBAN</source>
        <translation>IBAN</translation>
    </message>
    <message>
        <source>BIC</source>
        <translation>BIC</translation>
    </message>
    <message>
        <source>Good until</source>
        <translation>Valable jusqu’au</translation>
    </message>
    <message>
        <source>Name of the page to fill in</source>
        <translation>Nom de la page à remplir</translation>
    </message>
    <message>
        <source>Billing address</source>
        <translation>Adresse de facturation</translation>
    </message>
    <message>
        <source>Link to pay</source>
        <translation>Lien pour payer</translation>
    </message>
    <message>
        <source>Account for the transfer</source>
        <translation>Compte pour le virement</translation>
    </message>
    <message>
        <source>Reference of the transfer</source>
        <translation>Référence du virement</translation>
    </message>
    <message>
        <source>Discounts, vouchers and delivery</source>
        <translation>Remises, bons et livraison</translation>
    </message>
    <message>
        <source>How to pay this way</source>
        <translation>Comment payer ainsi</translation>
    </message>
    <message>
        <source>Number of the invoice that comes with it</source>
        <translation>Numéro de la facture jointe</translation>
    </message>
</context>
<context>
    <name>MappingPanel</name>
    <message>
        <source>Columns</source>
        <translation>Colonnes</translation>
    </message>
    <message>
        <source>Not read</source>
        <translation>Non lu</translation>
    </message>
</context>
<context>
    <name>MarkActs</name>
    <message>
        <source>Label…</source>
        <translation>Étiquette…</translation>
    </message>
    <message>
        <source>Label {number}?</source>
        <translation>Étiqueter {number} ?</translation>
    </message>
    <message>
        <source>This is what will happen.</source>
        <translation>Voici ce qui va se passer.</translation>
    </message>
    <message>
        <source>Leave as it is</source>
        <translation>Laisser tel quel</translation>
    </message>
    <message>
        <source>Set the label</source>
        <translation>Poser l’étiquette</translation>
    </message>
    <message>
        <source>{number} has no label any more</source>
        <translation>{number} n’a plus d’étiquette</translation>
    </message>
    <message>
        <source>{number} has its label</source>
        <translation>{number} a son étiquette</translation>
    </message>
    <message>
        <source>Tags…</source>
        <translation>Mots-clés…</translation>
    </message>
    <message>
        <source>Tags of {number}</source>
        <translation>Mots-clés de {number}</translation>
    </message>
    <message>
        <source>Words to find and gather orders by.</source>
        <translation>Des mots pour retrouver et regrouper les commandes.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Tags of {number} changed</source>
        <translation>Mots-clés de {number} modifiés</translation>
    </message>
</context>
<context>
    <name>MarkMenus</name>
    <message>
        <source>Label</source>
        <translation>Étiquette</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Mot-clé</translation>
    </message>
    <message>
        <source>Any label</source>
        <translation>Toutes les étiquettes</translation>
    </message>
    <message>
        <source>Any tag</source>
        <translation>Tous les mots-clés</translation>
    </message>
</context>
<context>
    <name>MoneyActs</name>
    <message>
        <source>Refund…</source>
        <translation>Rembourser…</translation>
    </message>
    <message>
        <source>Credit note…</source>
        <translation>Avoir…</translation>
    </message>
    <message>
        <source>Pay money back…</source>
        <translation>Rendre de l’argent…</translation>
    </message>
    <message>
        <source>All papers…</source>
        <translation>Tous les documents…</translation>
    </message>
    <message>
        <source>There is no paper for this order yet</source>
        <translation>Il n’y a pas encore de document pour cette commande</translation>
    </message>
    <message>
        <source>{back} paid back, {number}</source>
        <translation>{back} rendus, {number}</translation>
    </message>
    <message>
        <source>{credited} credited, no money went back, {number}</source>
        <translation>{credited} crédités, rien n’a été rendu, {number}</translation>
    </message>
    <message>
        <source>{credited} refunded, {number}</source>
        <translation>{credited} remboursés, {number}</translation>
    </message>
    <message>
        <source>{credited} credited, {back} of it paid back, {number}</source>
        <translation>{credited} crédités, dont {back} rendus, {number}</translation>
    </message>
</context>
<context>
    <name>MoreMenu</name>
    <message>
        <source>Money</source>
        <translation>Paiements</translation>
    </message>
    <message>
        <source>Goods</source>
        <translation>Marchandise</translation>
    </message>
    <message>
        <source>Papers and messages</source>
        <translation>Documents et messages</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Commande</translation>
    </message>
    <message>
        <source>Labels and tasks</source>
        <translation>Étiquettes et tâches</translation>
    </message>
</context>
<context>
    <name>NotesPanel</name>
    <message>
        <source>Notes</source>
        <translation>Notes</translation>
    </message>
    <message>
        <source>Add a note</source>
        <translation>Ajouter une note</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Ajouter</translation>
    </message>
    <message>
        <source>Save note</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>No notes.</source>
        <translation>Aucune note.</translation>
    </message>
    <message>
        <source>Said with the order</source>
        <translation>Dit à la commande</translation>
    </message>
    <message>
        <source>A gift: no prices in the parcel.</source>
        <translation>Cadeau : aucun prix dans le colis.</translation>
    </message>
    <message>
        <source>To the customer</source>
        <translation>Au client</translation>
    </message>
    <message>
        <source>Customer’s reference</source>
        <translation>Référence du client</translation>
    </message>
    <message>
        <source>On the packing slip</source>
        <translation>Sur le bon de livraison</translation>
    </message>
    <message>
        <source>Send it to the customer by e-mail</source>
        <translation>L’envoyer au client par e-mail</translation>
    </message>
    <message>
        <source>Private</source>
        <translation>Privée</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
</context>
<context>
    <name>NothingPage</name>
    <message>
        <source>Search all orders</source>
        <translation>Chercher partout</translation>
    </message>
    <message>
        <source>Nothing found for “{text}”</source>
        <translation>Rien pour « {text} »</translation>
    </message>
    <message>
        <source>Only the orders of this view were searched.</source>
        <translation>Seules les commandes de cette vue ont été cherchées.</translation>
    </message>
    <message>
        <source>Try fewer letters, a number, or part of a name or product.</source>
        <translation>Essayez moins de lettres, un numéro, ou une partie d’un nom ou d’un produit.</translation>
    </message>
    <message>
        <source>Clear the search</source>
        <translation>Effacer la recherche</translation>
    </message>
    <message>
        <source>No order passes the filter</source>
        <translation>Aucune commande ne passe le filtre</translation>
    </message>
    <message>
        <source>Choose other days or another channel.</source>
        <translation>Choisissez d’autres jours ou un autre canal.</translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation>Effacer le filtre</translation>
    </message>
    <message>
        <source>Nothing to collect</source>
        <translation>Rien à encaisser</translation>
    </message>
    <message>
        <source>Every order is paid.</source>
        <translation>Toutes les commandes sont payées.</translation>
    </message>
    <message>
        <source>Nothing to prepare</source>
        <translation>Rien à préparer</translation>
    </message>
    <message>
        <source>Everything has left the shop.</source>
        <translation>Tout a quitté la boutique.</translation>
    </message>
    <message>
        <source>Nothing on hold</source>
        <translation>Rien en attente</translation>
    </message>
    <message>
        <source>No order waits for a decision.</source>
        <translation>Aucune commande n’attend de décision.</translation>
    </message>
    <message>
        <source>No order today yet</source>
        <translation>Pas encore de commande aujourd’hui</translation>
    </message>
    <message>
        <source>New orders appear here at once.</source>
        <translation>Les nouvelles commandes apparaissent ici aussitôt.</translation>
    </message>
    <message>
        <source>No order</source>
        <translation>Aucune commande</translation>
    </message>
    <message>
        <source>Nothing is to come back</source>
        <translation>Rien ne doit revenir</translation>
    </message>
    <message>
        <source>Every return is answered.</source>
        <translation>Tous les retours sont traités.</translation>
    </message>
    <message>
        <source>Nothing is ready</source>
        <translation>Rien n’est prêt</translation>
    </message>
    <message>
        <source>No order waits to be picked up.</source>
        <translation>Aucune commande n’attend d’être retirée.</translation>
    </message>
    <message>
        <source>Nothing to give back</source>
        <translation>Rien à rendre</translation>
    </message>
    <message>
        <source>You owe nobody any money.</source>
        <translation>Vous ne devez d’argent à personne.</translation>
    </message>
    <message>
        <source>Nothing to do</source>
        <translation>Rien à faire</translation>
    </message>
    <message>
        <source>Every task of an order is done.</source>
        <translation>Toutes les tâches des commandes sont faites.</translation>
    </message>
</context>
<context>
    <name>Notice</name>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
</context>
<context>
    <name>OnePiece</name>
    <message>
        <source>{n} shipped</source>
        <translation>{n} expédié</translation>
    </message>
</context>
<context>
    <name>OrderActs</name>
    <message>
        <source>Nobody is known by name for this order</source>
        <translation>Personne n’est enregistré pour cette commande</translation>
    </message>
    <message>
        <source>Mark as paid</source>
        <translation>Marquer payée</translation>
    </message>
    <message>
        <source>Mark as unpaid</source>
        <translation>Marquer impayée</translation>
    </message>
    <message>
        <source>Mark as shipped</source>
        <translation>Marquer expédiée</translation>
    </message>
    <message>
        <source>Mark as not shipped</source>
        <translation>Marquer non expédiée</translation>
    </message>
    <message>
        <source>Print invoice</source>
        <translation>Imprimer la facture</translation>
    </message>
    <message>
        <source>Print packing slip</source>
        <translation>Imprimer le bon de livraison</translation>
    </message>
    <message>
        <source>How was this computed?</source>
        <translation>Voir le calcul</translation>
    </message>
    <message>
        <source>Show the customer</source>
        <translation>Voir le client</translation>
    </message>
    <message>
        <source>Previous order</source>
        <translation>Commande précédente</translation>
    </message>
    <message>
        <source>Next order</source>
        <translation>Commande suivante</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Retour</translation>
    </message>
    <message>
        <source>{number} marked as paid</source>
        <translation>{number} marquée payée</translation>
    </message>
    <message>
        <source>{number} marked as unpaid</source>
        <translation>{number} marquée impayée</translation>
    </message>
    <message>
        <source>{number} marked as shipped</source>
        <translation>{number} marquée expédiée</translation>
    </message>
    <message>
        <source>Mark as picked up</source>
        <translation>Marquer retirée</translation>
    </message>
    <message>
        <source>{number} marked as picked up</source>
        <translation>{number} marquée comme retirée</translation>
    </message>
    <message>
        <source>How was what is due computed?</source>
        <translation>D’où vient le reste dû ?</translation>
    </message>
</context>
<context>
    <name>OrderBar</name>
    <message>
        <source>Orders</source>
        <translation>Commandes</translation>
    </message>
    <message>
        <source>Number, name, phone, product, tracking…</source>
        <translation>Numéro, nom, téléphone, produit, suivi…</translation>
    </message>
    <message>
        <source>More actions</source>
        <translation>Autres actions</translation>
    </message>
    <message>
        <source>New order</source>
        <translation>Nouvelle commande</translation>
    </message>
</context>
<context>
    <name>OrderColumn</name>
    <message>
        <source>Order</source>
        <translation>Commande</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Client</translation>
    </message>
    <message>
        <source>Payment</source>
        <translation>Paiement</translation>
    </message>
    <message>
        <source>Delivery</source>
        <translation>Livraison</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Total</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Reste dû</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>Canal</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Étiquette</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Mots-clés</translation>
    </message>
    <message>
        <source>Tasks</source>
        <translation>Tâches</translation>
    </message>
    <message>
        <source>The list does not sort by tags, since an order may have several. Filter by a tag instead.</source>
        <translation>La liste ne se trie pas par mot-clé, car une commande peut en porter plusieurs. Filtrez plutôt par mot-clé.</translation>
    </message>
    <message>
        <source>The list does not sort by tasks: an order may have several. The list “With tasks” has them all.</source>
        <translation>La liste ne se trie pas par tâche, car une commande peut en avoir plusieurs. La liste « Avec tâches » les réunit toutes.</translation>
    </message>
</context>
<context>
    <name>OrderFoot</name>
    <message>
        <source>{n} order</source>
        <translation>{n} commande</translation>
    </message>
    <message>
        <source>{n} orders</source>
        <translation>{n} commandes</translation>
    </message>
    <message>
        <source>Due {amount}</source>
        <translation>Reste dû {amount}</translation>
    </message>
    <message>
        <source>packing slips</source>
        <translation>bons de livraison</translation>
    </message>
    <message>
        <source>invoices</source>
        <translation>factures</translation>
    </message>
    <message>
        <source>preview</source>
        <translation>aperçu</translation>
    </message>
    <message>
        <source>open</source>
        <translation>ouvrir</translation>
    </message>
    <message>
        <source>Shift + arrows</source>
        <translation>Maj + flèches</translation>
    </message>
    <message>
        <source>choose several</source>
        <translation>choisir plusieurs</translation>
    </message>
    <message>
        <source>choose or leave out</source>
        <translation>choisir ou laisser</translation>
    </message>
</context>
<context>
    <name>OrderList</name>
    <message>
        <source>Orders</source>
        <translation>Commandes</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Toutes</translation>
    </message>
    <message>
        <source>To pay</source>
        <translation>À encaisser</translation>
    </message>
    <message>
        <source>To prepare</source>
        <translation>À préparer</translation>
    </message>
    <message>
        <source>On hold</source>
        <translation>En attente</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Aujourd’hui</translation>
    </message>
    <message>
        <source>Views</source>
        <translation>Vues</translation>
    </message>
    <message>
        <source>Returns</source>
        <translation>Retours</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Prêtes</translation>
    </message>
    <message>
        <source>To refund</source>
        <translation>À rembourser</translation>
    </message>
    <message>
        <source>With tasks</source>
        <translation>Avec tâches</translation>
    </message>
</context>
<context>
    <name>OrderPreview</name>
    <message>
        <source>Preview</source>
        <translation>Aperçu</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>Commentaire</translation>
    </message>
    <message>
        <source>Gift</source>
        <translation>Cadeau</translation>
    </message>
    <message>
        <source>Previous order</source>
        <translation>Commande précédente</translation>
    </message>
    <message>
        <source>Next order</source>
        <translation>Commande suivante</translation>
    </message>
    <message>
        <source>Close the preview</source>
        <translation>Fermer l’aperçu</translation>
    </message>
    <message>
        <source>A gift: no prices in the parcel.</source>
        <translation>Cadeau : aucun prix dans le colis.</translation>
    </message>
    <message>
        <source>and {n} more line</source>
        <translation>et {n} autre ligne</translation>
    </message>
    <message>
        <source>and {n} more lines</source>
        <translation>et {n} autres lignes</translation>
    </message>
    <message>
        <source>{n} line</source>
        <translation>{n} ligne</translation>
    </message>
    <message>
        <source>{n} lines</source>
        <translation>{n} lignes</translation>
    </message>
    <message>
        <source>{n} item</source>
        <translation>{n} article</translation>
    </message>
    <message>
        <source>{n} items</source>
        <translation>{n} articles</translation>
    </message>
    <message>
        <source>{n} shipped</source>
        <translation>{n} expédiés</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Total</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Reste dû</translation>
    </message>
    <message>
        <source>Tasks</source>
        <translation>Tâches</translation>
    </message>
    <message>
        <source>Why it was found</source>
        <translation>Pourquoi elle a été trouvée</translation>
    </message>
</context>
<context>
    <name>OrderSums</name>
    <message>
        <source>{n} line</source>
        <translation>{n} ligne</translation>
    </message>
    <message>
        <source>{n} lines</source>
        <translation>{n} lignes</translation>
    </message>
    <message>
        <source>Products</source>
        <translation>Produits</translation>
    </message>
    <message>
        <source>Delivery</source>
        <translation>Livraison</translation>
    </message>
    <message>
        <source>Free shipping</source>
        <translation>Livraison offerte</translation>
    </message>
    <message>
        <source>Tip</source>
        <translation>Pourboire</translation>
    </message>
    <message>
        <source>Of which {vat}</source>
        <translation>Dont {vat}</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Total</translation>
    </message>
    <message>
        <source>Voucher {code}</source>
        <translation>Bon {code}</translation>
    </message>
    <message>
        <source>Discount</source>
        <translation>Remise</translation>
    </message>
    <message>
        <source>{n} item</source>
        <translation>{n} article</translation>
    </message>
    <message>
        <source>{n} items</source>
        <translation>{n} articles</translation>
    </message>
</context>
<context>
    <name>OrderTable</name>
    <message>
        <source>sorted downwards</source>
        <translation>tri décroissant</translation>
    </message>
    <message>
        <source>sorted upwards</source>
        <translation>tri croissant</translation>
    </message>
    <message>
        <source>due {amount}</source>
        <translation>reste dû {amount}</translation>
    </message>
    <message>
        <source>due on {day}</source>
        <translation>à payer le {day}</translation>
    </message>
    <message>
        <source>{since}: {reason}</source>
        <translation>{since} : {reason}</translation>
    </message>
    <message>
        <source>{n} task</source>
        <translation>{n} tâche</translation>
    </message>
    <message>
        <source>{n} tasks</source>
        <translation>{n} tâches</translation>
    </message>
    <message>
        <source>{tasks}, late since {day}</source>
        <translation>{tasks}, en retard depuis le {day}</translation>
    </message>
    <message>
        <source>{tasks}, due on {day}</source>
        <translation>{tasks}, pour le {day}</translation>
    </message>
</context>
<context>
    <name>Outbox</name>
    <message>
        <source>Open settings</source>
        <translation>Ouvrir les réglages</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Mot de passe</translation>
    </message>
    <message>
        <source>Send with it</source>
        <translation>Envoyer avec</translation>
    </message>
    <message>
        <source>Mails leave when you say so.</source>
        <translation>Les mails partent quand vous le dites.</translation>
    </message>
    <message>
        <source>“Send now” sends what waits. The settings let them leave by themselves.</source>
        <translation>« Envoyer » envoie ce qui attend. Les réglages peuvent les laisser partir tout seuls.</translation>
    </message>
    <message>
        <source>The password of {user} is needed to send. It is never written in clear.</source>
        <translation>Il faut le mot de passe de {user} pour envoyer. Il n’est jamais écrit en clair.</translation>
    </message>
</context>
<context>
    <name>OutboxList</name>
    <message>
        <source>Outbox</source>
        <translation>À envoyer</translation>
    </message>
    <message>
        <source>Recipient or order</source>
        <translation>Destinataire ou commande</translation>
    </message>
    <message>
        <source>Everything is sent</source>
        <translation>Tout est envoyé</translation>
    </message>
    <message>
        <source>Mails and other messages wait here until there is a network. Orders never wait for it.</source>
        <translation>Les e-mails et autres messages attendent ici qu’il y ait du réseau. Les commandes ne l’attendent jamais.</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Quoi</translation>
    </message>
    <message>
        <source>To</source>
        <translation>À</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Commande</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Depuis</translation>
    </message>
    <message>
        <source>{n} message waits</source>
        <translation>{n} message en attente</translation>
    </message>
    <message>
        <source>{n} messages wait</source>
        <translation>{n} messages en attente</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Send now</source>
        <translation>Envoyer</translation>
    </message>
    <message>
        <source>{n} for you to decide</source>
        <translation>{n} à décider</translation>
    </message>
    <message>
        <source>{n} mail refused</source>
        <translation>{n} mail refusé</translation>
    </message>
    <message>
        <source>{n} mails refused</source>
        <translation>{n} mails refusés</translation>
    </message>
    <message>
        <source>{n} mail may have arrived</source>
        <translation>{n} mail peut-être arrivé</translation>
    </message>
    <message>
        <source>{n} mails may have arrived</source>
        <translation>{n} mails peut-être arrivés</translation>
    </message>
    <message>
        <source>Being sent…</source>
        <translation>Envoi en cours…</translation>
    </message>
    <message>
        <source>{n} later</source>
        <translation>{n} plus tard</translation>
    </message>
    <message>
        <source>{n} mail sent</source>
        <translation>{n} mail envoyé</translation>
    </message>
    <message>
        <source>{n} mails sent</source>
        <translation>{n} mails envoyés</translation>
    </message>
</context>
<context>
    <name>PaperPages</name>
    <message>
        <source>{n} page</source>
        <translation>{n} page</translation>
    </message>
    <message>
        <source>{n} pages</source>
        <translation>{n} pages</translation>
    </message>
</context>
<context>
    <name>PaperPart</name>
    <message>
        <source>the number</source>
        <translation>le numéro</translation>
    </message>
    <message>
        <source>the date</source>
        <translation>la date</translation>
    </message>
    <message>
        <source>your name</source>
        <translation>votre nom</translation>
    </message>
    <message>
        <source>your address</source>
        <translation>votre adresse</translation>
    </message>
    <message>
        <source>the line with your registration</source>
        <translation>la ligne de votre immatriculation</translation>
    </message>
    <message>
        <source>the customer</source>
        <translation>le client</translation>
    </message>
    <message>
        <source>the invoice that it corrects</source>
        <translation>la facture corrigée</translation>
    </message>
    <message>
        <source>the due date</source>
        <translation>l’échéance</translation>
    </message>
    <message>
        <source>how long it is valid</source>
        <translation>la durée de validité</translation>
    </message>
    <message>
        <source>the name of every line</source>
        <translation>la désignation de chaque ligne</translation>
    </message>
    <message>
        <source>the quantities</source>
        <translation>les quantités</translation>
    </message>
    <message>
        <source>amounts and totals</source>
        <translation>les montants et totaux</translation>
    </message>
    <message>
        <source>the table of VAT</source>
        <translation>le tableau de TVA</translation>
    </message>
    <message>
        <source>the legal sentences</source>
        <translation>les mentions légales</translation>
    </message>
    <message>
        <source>where it goes</source>
        <translation>le destinataire</translation>
    </message>
    <message>
        <source>the number of the order</source>
        <translation>le numéro de la commande</translation>
    </message>
    <message>
        <source>the code</source>
        <translation>le code</translation>
    </message>
    <message>
        <source>the amount</source>
        <translation>le montant</translation>
    </message>
</context>
<context>
    <name>PaperSample</name>
    <message>
        <source>for a firm</source>
        <translation>pour une entreprise</translation>
    </message>
    <message>
        <source>for a private person</source>
        <translation>pour un particulier</translation>
    </message>
    <message>
        <source>without VAT</source>
        <translation>sans TVA</translation>
    </message>
    <message>
        <source>with forty lines</source>
        <translation>avec quarante lignes</translation>
    </message>
    <message>
        <source>with words from right to left</source>
        <translation>avec des mots de droite à gauche</translation>
    </message>
    <message>
        <source>with money to give back</source>
        <translation>avec de l’argent à rendre</translation>
    </message>
    <message>
        <source>gift card</source>
        <translation>carte cadeau</translation>
    </message>
</context>
<context>
    <name>Papers</name>
    <message>
        <source>Papers of {number}</source>
        <translation>Documents de {number}</translation>
    </message>
    <message>
        <source>Print duplicate {n}</source>
        <translation>Imprimer le duplicata {n}</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Imprimer</translation>
    </message>
    <message>
        <source>Look at it</source>
        <translation>Voir</translation>
    </message>
    <message>
        <source>Send by e-mail</source>
        <translation>Envoyer par e-mail</translation>
    </message>
    <message>
        <source>The order has no e-mail address</source>
        <translation>La commande n’a pas d’adresse e-mail</translation>
    </message>
    <message>
        <source>{number} will be sent to {address}</source>
        <translation>{number} sera envoyé à {address}</translation>
    </message>
    <message>
        <source>corrects {number}</source>
        <translation>corrige {number}</translation>
    </message>
    <message>
        <source>supplied on {day}</source>
        <translation>livré le {day}</translation>
    </message>
    <message>
        <source>due on {day}</source>
        <translation>à payer le {day}</translation>
    </message>
    <message>
        <source>not printed yet</source>
        <translation>pas encore imprimé</translation>
    </message>
    <message>
        <source>printed once</source>
        <translation>imprimé une fois</translation>
    </message>
    <message>
        <source>printed {n} times</source>
        <translation>imprimé {n} fois</translation>
    </message>
    <message>
        <source>sent once</source>
        <translation>envoyé une fois</translation>
    </message>
    <message>
        <source>sent {n} times</source>
        <translation>envoyé {n} fois</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>À payer</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>En retard</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>Payée</translation>
    </message>
    <message>
        <source>Partly credited</source>
        <translation>Avoir partiel</translation>
    </message>
    <message>
        <source>Credited</source>
        <translation>Annulée par avoir</translation>
    </message>
    <message>
        <source>adds to {number}</source>
        <translation>complète {number}</translation>
    </message>
    <message>
        <source>Date of supply…</source>
        <translation>Date de livraison…</translation>
    </message>
</context>
<context>
    <name>Passphrase</name>
    <message>
        <source>Recovery code</source>
        <translation>Code de secours</translation>
    </message>
    <message>
        <source>I keep it on paper, away from this machine</source>
        <translation>Je le garde sur papier, loin de cette machine</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>Enregistrer en PDF…</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Terminé</translation>
    </message>
    <message>
        <source>Recovery code of {shop}</source>
        <translation>Code de secours de {shop}</translation>
    </message>
    <message>
        <source>Whoever forgets the passphrase opens the shop file and its copies with this code, in no other way. Print it now. Another passphrase makes another code.</source>
        <translation>Qui oublie la phrase secrète ouvre le fichier de la boutique et ses copies avec ce code, et pas autrement. Imprimez-le maintenant. Une autre phrase donne un autre code.</translation>
    </message>
    <message>
        <source>Passphrase of now, or recovery code</source>
        <translation>Phrase actuelle, ou code de secours</translation>
    </message>
    <message>
        <source>New passphrase</source>
        <translation>Nouvelle phrase secrète</translation>
    </message>
    <message>
        <source>Once more</source>
        <translation>Encore une fois</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>The two are not the same.</source>
        <translation>Les deux ne sont pas identiques.</translation>
    </message>
    <message>
        <source>Four words that nobody guesses are better than eight odd signs.</source>
        <translation>Quatre mots que personne ne devine valent mieux que huit signes bizarres.</translation>
    </message>
    <message>
        <source>Set a passphrase</source>
        <translation>Choisir une phrase secrète</translation>
    </message>
    <message>
        <source>It is asked each time Comptoir starts. The file and its copies cannot be read without it; automatic copies made before are deleted.</source>
        <translation>Elle est demandée à chaque démarrage. Sans elle, ni le fichier ni ses copies ne peuvent être lus ; les copies automatiques d’avant sont supprimées.</translation>
    </message>
    <message>
        <source>Lock the file</source>
        <translation>Verrouiller le fichier</translation>
    </message>
    <message>
        <source>Change the passphrase</source>
        <translation>Changer la phrase secrète</translation>
    </message>
    <message>
        <source>The old one and its recovery code no longer open anything.</source>
        <translation>L’ancienne et son code de secours n’ouvriront plus rien.</translation>
    </message>
    <message>
        <source>Change it</source>
        <translation>La changer</translation>
    </message>
    <message>
        <source>Take the passphrase off</source>
        <translation>Retirer la phrase secrète</translation>
    </message>
    <message>
        <source>Anybody who has this machine or a copy can read the shop file then.</source>
        <translation>Toute personne qui a cette machine ou une copie pourra alors lire le fichier.</translation>
    </message>
    <message>
        <source>Take it off</source>
        <translation>La retirer</translation>
    </message>
    <message>
        <source>Show the recovery code</source>
        <translation>Afficher le code de secours</translation>
    </message>
    <message>
        <source>To print it again, when nobody looks over your shoulder.</source>
        <translation>Pour l’imprimer encore, quand personne ne regarde par-dessus votre épaule.</translation>
    </message>
    <message>
        <source>Show it</source>
        <translation>L’afficher</translation>
    </message>
    <message>
        <source>{n} file set aside by a restore is not touched.</source>
        <translation>{n} fichier mis de côté par une restauration n’est pas touché.</translation>
    </message>
    <message>
        <source>{n} files set aside by a restore are not touched.</source>
        <translation>{n} fichiers mis de côté par une restauration ne sont pas touchés.</translation>
    </message>
    <message>
        <source>{n} file set aside by a restore stays readable without the passphrase.</source>
        <translation>{n} fichier mis de côté par une restauration reste lisible sans la phrase secrète.</translation>
    </message>
    <message>
        <source>{n} files set aside by a restore stay readable without the passphrase.</source>
        <translation>{n} fichiers mis de côté par une restauration restent lisibles sans la phrase secrète.</translation>
    </message>
</context>
<context>
    <name>PayActs</name>
    <message>
        <source>Take payment…</source>
        <translation>Encaisser…</translation>
    </message>
    <message>
        <source>Set the day to pay by…</source>
        <translation>Fixer l’échéance de paiement…</translation>
    </message>
    <message>
        <source>{amount} received for {number}, {change} change</source>
        <translation>{amount} reçus pour {number}, {change} à rendre</translation>
    </message>
    <message>
        <source>{amount} received for {number}</source>
        <translation>{amount} reçus pour {number}</translation>
    </message>
    <message>
        <source>Take back {method}, {amount}?</source>
        <translation>Annuler le paiement {method}, {amount} ?</translation>
    </message>
    <message>
        <source>This is what will happen.</source>
        <translation>Voici ce qui va se passer.</translation>
    </message>
    <message>
        <source>Leave as it is</source>
        <translation>Ne rien changer</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Annuler le paiement</translation>
    </message>
    <message>
        <source>Entered by mistake</source>
        <translation>Saisi par erreur</translation>
    </message>
    <message>
        <source>The money did not arrive</source>
        <translation>L’argent n’est pas arrivé</translation>
    </message>
    <message>
        <source>Paid in another way</source>
        <translation>Payé autrement</translation>
    </message>
    <message>
        <source>Payment of {number} taken back</source>
        <translation>Paiement de {number} annulé</translation>
    </message>
    <message>
        <source>{number} is due on {day}</source>
        <translation>{number} est à payer le {day}</translation>
    </message>
    <message>
        <source>{number} has no day to pay by</source>
        <translation>{number} n’a plus d’échéance</translation>
    </message>
</context>
<context>
    <name>Payment</name>
    <message>
        <source>How is it paid?</source>
        <translation>Comment est-ce payé ?</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Montant</translation>
    </message>
    <message>
        <source>Given by the customer</source>
        <translation>Donné par le client</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>Référence</translation>
    </message>
    <message>
        <source>Exact</source>
        <translation>Compte exact</translation>
    </message>
    <message>
        <source>{amount} given</source>
        <translation>{amount} donnés</translation>
    </message>
    <message>
        <source>Remove {method}</source>
        <translation>Retirer {method}</translation>
    </message>
    <message>
        <source>Another way to pay</source>
        <translation>Autre moyen de paiement</translation>
    </message>
    <message>
        <source>Deposit or part payment: leave the rest open</source>
        <translation>Acompte ou paiement partiel : le reste viendra plus tard</translation>
    </message>
    <message>
        <source>Deposit</source>
        <translation>Acompte</translation>
    </message>
    <message>
        <source>The rest is due on</source>
        <translation>Le reste est à payer le</translation>
    </message>
    <message>
        <source>Take payment</source>
        <translation>Encaisser</translation>
    </message>
    <message>
        <source>To pay</source>
        <translation>À payer</translation>
    </message>
    <message>
        <source>Still open</source>
        <translation>Reste à payer</translation>
    </message>
    <message>
        <source>More than is due</source>
        <translation>Trop payé</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>À rendre</translation>
    </message>
    <message>
        <source>No day</source>
        <translation>Sans échéance</translation>
    </message>
    <message>
        <source>Set the day</source>
        <translation>Fixer l’échéance</translation>
    </message>
    <message>
        <source>Code of the card</source>
        <translation>Code de la carte</translation>
    </message>
    <message>
        <source>Due day of {number}</source>
        <translation>Échéance de {number}</translation>
    </message>
    <message>
        <source>Take {amount}</source>
        <translation>Encaisser {amount}</translation>
    </message>
    <message>
        <source>{amount} stay open. Take them in another way, or tick below that they stay open.</source>
        <translation>Il reste {amount}. Encaissez-les d’une autre façon, ou cochez « paiement partiel » ci-dessous.</translation>
    </message>
</context>
<context>
    <name>PaymentKind</name>
    <message>
        <source>Cash</source>
        <translation>Espèces</translation>
    </message>
    <message>
        <source>Card</source>
        <translation>Carte bancaire</translation>
    </message>
    <message>
        <source>Bank transfer</source>
        <translation>Virement</translation>
    </message>
    <message>
        <source>Cheque</source>
        <translation>Chèque</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Autre</translation>
    </message>
    <message>
        <source>Gift cards and store credit</source>
        <translation>Cartes cadeaux et bons d’achat</translation>
    </message>
</context>
<context>
    <name>PaymentPanel</name>
    <message>
        <source>Payment</source>
        <translation>Paiement</translation>
    </message>
    <message>
        <source>{method}, given back</source>
        <translation>{method}, remboursé</translation>
    </message>
    <message>
        <source>{method}, taken back</source>
        <translation>{method}, annulé</translation>
    </message>
    <message>
        <source>ref. {reference}</source>
        <translation>réf. {reference}</translation>
    </message>
    <message>
        <source>taken back later</source>
        <translation>annulé ensuite</translation>
    </message>
    <message>
        <source>To be given back</source>
        <translation>À rendre au client</translation>
    </message>
    <message>
        <source>Nothing to pay</source>
        <translation>Rien à payer</translation>
    </message>
    <message>
        <source>Still to pay</source>
        <translation>Reste à payer</translation>
    </message>
    <message>
        <source>Method not named</source>
        <translation>Moyen non précisé</translation>
    </message>
    <message>
        <source>Nothing received yet</source>
        <translation>Rien reçu pour l’instant</translation>
    </message>
    <message>
        <source>due on {day}</source>
        <translation>échéance {day}</translation>
    </message>
    <message>
        <source>No invoice yet</source>
        <translation>Pas encore de facture</translation>
    </message>
    <message>
        <source>No invoice</source>
        <translation>Pas de facture</translation>
    </message>
    <message>
        <source>Create invoice</source>
        <translation>Créer la facture</translation>
    </message>
    <message>
        <source>Print {number}</source>
        <translation>Imprimer {number}</translation>
    </message>
    <message>
        <source>Mark as paid</source>
        <translation>Marquer payée</translation>
    </message>
    <message>
        <source>Mark as unpaid</source>
        <translation>Marquer impayée</translation>
    </message>
    <message>
        <source>Overpaid</source>
        <translation>Trop-perçu</translation>
    </message>
    <message>
        <source>Refund</source>
        <translation>Rembourser</translation>
    </message>
    <message>
        <source>Credit note</source>
        <translation>Avoir</translation>
    </message>
    <message>
        <source>All papers</source>
        <translation>Tous les documents</translation>
    </message>
    <message>
        <source>{method}, deposit</source>
        <translation>{method}, acompte</translation>
    </message>
    <message>
        <source>rounding {amount}</source>
        <translation>arrondi {amount}</translation>
    </message>
    <message>
        <source>More for {method}</source>
        <translation>Plus pour {method}</translation>
    </message>
    <message>
        <source>Take this payment back…</source>
        <translation>Annuler ce paiement…</translation>
    </message>
    <message>
        <source>{change} change of {given}</source>
        <translation>{change} rendus sur {given}</translation>
    </message>
    <message>
        <source>Credited</source>
        <translation>Crédité</translation>
    </message>
    <message>
        <source>Remind</source>
        <translation>Relancer</translation>
    </message>
</context>
<context>
    <name>PaymentStatus</name>
    <message>
        <source>Overdue</source>
        <translation>En retard</translation>
    </message>
    <message>
        <source>To refund</source>
        <translation>À rembourser</translation>
    </message>
    <message>
        <source>Nothing due</source>
        <translation>Rien à payer</translation>
    </message>
    <message>
        <source>Unpaid</source>
        <translation>À payer</translation>
    </message>
    <message>
        <source>Partly paid</source>
        <translation>Payée en partie</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>Payée</translation>
    </message>
    <message>
        <source>Overpaid</source>
        <translation>Trop-perçu</translation>
    </message>
    <message>
        <source>Partly refunded</source>
        <translation>Remboursée en partie</translation>
    </message>
    <message>
        <source>Refunded</source>
        <translation>Remboursée</translation>
    </message>
</context>
<context>
    <name>PaymentStatusShort</name>
    <message>
        <source>Partly</source>
        <translation>Partielle</translation>
    </message>
    <message>
        <source>Partly refunded</source>
        <translation>Remb. partiel</translation>
    </message>
</context>
<context>
    <name>Period</name>
    <message>
        <source>Any day</source>
        <translation>Toutes les dates</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Aujourd’hui</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>7 derniers jours</translation>
    </message>
    <message>
        <source>This month</source>
        <translation>Ce mois-ci</translation>
    </message>
    <message>
        <source>Last month</source>
        <translation>Le mois dernier</translation>
    </message>
    <message>
        <source>This year</source>
        <translation>Cette année</translation>
    </message>
    <message>
        <source>Choose days…</source>
        <translation>Choisir les jours…</translation>
    </message>
</context>
<context>
    <name>PreviewAction</name>
    <message>
        <source>{amount} received for {number}.</source>
        <translation>{amount} encaissés pour {number}.</translation>
    </message>
    <message>
        <source>Take payment</source>
        <translation>Encaisser</translation>
    </message>
    <message>
        <source>Mark as shipped</source>
        <translation>Marquer expédiée</translation>
    </message>
    <message>
        <source>{number} marked as shipped</source>
        <translation>{number} marquée expédiée.</translation>
    </message>
    <message>
        <source>{number} marked as picked up</source>
        <translation>{number} marquée comme retirée</translation>
    </message>
    <message>
        <source>Mark as picked up</source>
        <translation>Marquer retirée</translation>
    </message>
</context>
<context>
    <name>PreviewRows</name>
    <message>
        <source>not read</source>
        <translation>non lu</translation>
    </message>
</context>
<context>
    <name>PrintPreview</name>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Imprimer</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>Enregistrer en PDF…</translation>
    </message>
    <message>
        <source>Printer</source>
        <translation>Imprimante</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>Papier</translation>
    </message>
    <message>
        <source>Copies</source>
        <translation>Exemplaires</translation>
    </message>
    <message>
        <source>The pages are being made…</source>
        <translation>Préparation des pages…</translation>
    </message>
    <message>
        <source>Default ({printer})</source>
        <translation>Par défaut ({printer})</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>Enregistrer en PDF</translation>
    </message>
    <message>
        <source>{number} saved as {file}</source>
        <translation>{number} enregistrée dans {file}</translation>
    </message>
    <message>
        <source>This machine has no printer. Save the document as PDF instead.</source>
        <translation>Cette machine n’a pas d’imprimante. Enregistrez plutôt le document en PDF.</translation>
    </message>
    <message>
        <source>Printed before: the next print says “Duplicate {number}”.</source>
        <translation>Déjà imprimé : la prochaine impression portera « Duplicata {number} ».</translation>
    </message>
</context>
<context>
    <name>PrintQuestion</name>
    <message>
        <source>Print packing slips</source>
        <translation>Imprimer les bons de livraison</translation>
    </message>
    <message>
        <source>Print invoices</source>
        <translation>Imprimer les factures</translation>
    </message>
    <message>
        <source>Print those again that were printed before</source>
        <translation>Réimprimer ceux qui l’ont déjà été</translation>
    </message>
    <message>
        <source>{n} gets its number now, for good</source>
        <translation>{n} reçoit son numéro maintenant, définitivement</translation>
    </message>
    <message>
        <source>{n} get their numbers now, for good</source>
        <translation>{n} reçoivent leur numéro maintenant, définitivement</translation>
    </message>
    <message>
        <source>{n} was printed before</source>
        <translation>{n} a déjà été imprimé</translation>
    </message>
    <message>
        <source>{n} were printed before</source>
        <translation>{n} ont déjà été imprimés</translation>
    </message>
    <message>
        <source>Left out unless you want them again</source>
        <translation>Laissés de côté, sauf si vous les voulez de nouveau</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Imprimer</translation>
    </message>
    <message>
        <source>and {n} more</source>
        <translation>et {n} autre</translation>
    </message>
    <message>
        <source>and {n} more orders</source>
        <translation>et {n} autres</translation>
    </message>
    <message>
        <source>{n} document to print</source>
        <translation>{n} document à imprimer</translation>
    </message>
    <message>
        <source>{n} documents to print</source>
        <translation>{n} documents à imprimer</translation>
    </message>
</context>
<context>
    <name>ProblemBar</name>
    <message>
        <source>Open settings</source>
        <translation>Ouvrir les réglages</translation>
    </message>
    <message>
        <source>Something is still running.</source>
        <translation>Un travail est encore en cours.</translation>
    </message>
    <message>
        <source>Wait until it is done, or close again to stop it. What is done so far stays.</source>
        <translation>Attendez qu’il soit fini, ou fermez encore une fois pour l’arrêter. Ce qui est déjà fait est gardé.</translation>
    </message>
    <message>
        <source>Approve by…</source>
        <translation>Faire approuver…</translation>
    </message>
    <message>
        <source>Complete the address…</source>
        <translation>Compléter l’adresse…</translation>
    </message>
</context>
<context>
    <name>ProductEditor</name>
    <message>
        <source>Product</source>
        <translation>Produit</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Catégorie</translation>
    </message>
    <message>
        <source>VAT class</source>
        <translation>Classe de TVA</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Description</translation>
    </message>
    <message>
        <source>{name}, without a rate today</source>
        <translation>{name}, sans taux aujourd’hui</translation>
    </message>
    <message>
        <source>Value, then Enter</source>
        <translation>Valeur, puis Entrée</translation>
    </message>
    <message>
        <source>Size, colour…</source>
        <translation>Taille, couleur…</translation>
    </message>
    <message>
        <source>They differ in</source>
        <translation>Ce qui change</translation>
    </message>
    <message>
        <source>Values</source>
        <translation>Valeurs</translation>
    </message>
    <message>
        <source>Let them not differ in it</source>
        <translation>Ne plus distinguer ainsi</translation>
    </message>
    <message>
        <source>Name it first.</source>
        <translation>Donnez-lui d’abord un nom.</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Photo</translation>
    </message>
    <message>
        <source>Or drop one here. It is shrunk and kept in the shop file.</source>
        <translation>Ou déposez-en une ici. Elle est réduite et gardée dans le fichier de la boutique.</translation>
    </message>
    <message>
        <source>Picture removed</source>
        <translation>Photo retirée</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Retour</translation>
    </message>
    <message>
        <source>Archived</source>
        <translation>Archivé</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Dupliquer</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Plus</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Product without a name</source>
        <translation>Produit sans nom</translation>
    </message>
    <message>
        <source>New product</source>
        <translation>Nouveau produit</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>Archiver</translation>
    </message>
    <message>
        <source>Offer it again</source>
        <translation>Remettre en vente</translation>
    </message>
    <message>
        <source>Not saved yet</source>
        <translation>Pas encore enregistré</translation>
    </message>
    <message>
        <source>All saved</source>
        <translation>Tout est enregistré</translation>
    </message>
    <message>
        <source>{name} added</source>
        <translation>{name} ajouté</translation>
    </message>
    <message>
        <source>{name} saved</source>
        <translation>{name} enregistré</translation>
    </message>
    <message>
        <source>Not saved yet: {what}</source>
        <translation>Pas encore enregistré : {what}</translation>
    </message>
    <message>
        <source>{name} (copy)</source>
        <translation>{name} (copie)</translation>
    </message>
    <message>
        <source>{name} archived</source>
        <translation>{name} archivé</translation>
    </message>
    <message>
        <source>{name} is offered again</source>
        <translation>{name} est de nouveau en vente</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Choisir…</translation>
    </message>
    <message>
        <source>Choose a picture…</source>
        <translation>Choisir une photo…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Images</translation>
    </message>
    <message>
        <source>letters</source>
        <translation>lettres</translation>
    </message>
    <message>
        <source>Choice, then Enter</source>
        <translation>Choix, puis Entrée</translation>
    </message>
    <message>
        <source>Must be answered</source>
        <translation>Réponse obligatoire</translation>
    </message>
    <message>
        <source>What is asked</source>
        <translation>Ce qui est demandé</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Réponse</translation>
    </message>
    <message>
        <source>At most</source>
        <translation>Au plus</translation>
    </message>
    <message>
        <source>Adds to the price</source>
        <translation>Supplément de prix</translation>
    </message>
    <message>
        <source>Choices</source>
        <translation>Choix</translation>
    </message>
    <message>
        <source>Ask it earlier</source>
        <translation>Demander plus tôt</translation>
    </message>
    <message>
        <source>Ask it later</source>
        <translation>Demander plus tard</translation>
    </message>
    <message>
        <source>Do not ask it</source>
        <translation>Ne pas le demander</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Texte</translation>
    </message>
    <message>
        <source>Choice</source>
        <translation>Choix</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Jour</translation>
    </message>
    <message>
        <source>Name to paint, gift wrap, day of the feast…</source>
        <translation>Prénom à peindre, papier cadeau, jour de la fête…</translation>
    </message>
    <message>
        <source>Asked when it is sold</source>
        <translation>Demandé à la vente</translation>
    </message>
    <message>
        <source>Ask something</source>
        <translation>Demander quelque chose</translation>
    </message>
    <message>
        <source>Nothing yet. Ask for a name to engrave, a choice or a day.</source>
        <translation>Rien encore. Demandez un prénom à graver, un choix ou un jour.</translation>
    </message>
    <message>
        <source>“{label}” is not asked any more</source>
        <translation>« {label} » n’est plus demandé</translation>
    </message>
    <message>
        <source>The question without a name is taken out</source>
        <translation>La question sans nom est retirée</translation>
    </message>
    <message>
        <source>How it is sold</source>
        <translation>Mode de vente</translation>
    </message>
    <message>
        <source>Can be sent</source>
        <translation>Peut être expédié</translation>
    </message>
    <message>
        <source>Unlike a service or a download</source>
        <translation>Contrairement à un service</translation>
    </message>
    <message>
        <source>Sold by</source>
        <translation>Vendu par</translation>
    </message>
    <message>
        <source>In steps of</source>
        <translation>Par pas de</translation>
    </message>
    <message>
        <source>Stock is low from</source>
        <translation>Stock bas à partir de</translation>
    </message>
    <message>
        <source>When none is left</source>
        <translation>Quand il n’en reste plus</translation>
    </message>
    <message>
        <source>Warn</source>
        <translation>Avertir</translation>
    </message>
    <message>
        <source>Allow</source>
        <translation>Permettre</translation>
    </message>
    <message>
        <source>Block</source>
        <translation>Bloquer</translation>
    </message>
    <message>
        <source>Left empty: {level}, as for the whole shop</source>
        <translation>Vide : {level}, comme pour toute la boutique</translation>
    </message>
    <message>
        <source>The sale goes through, with a warning.</source>
        <translation>La vente passe, avec un avertissement.</translation>
    </message>
    <message>
        <source>The sale goes through: it is made or ordered then.</source>
        <translation>La vente passe : on fabrique ou on commande ensuite.</translation>
    </message>
    <message>
        <source>Nobody can sell more than there is.</source>
        <translation>Personne ne peut vendre plus qu’il n’y en a.</translation>
    </message>
    <message>
        <source>piece</source>
        <translation>pièce</translation>
    </message>
    <message>
        <source>hour</source>
        <translation>heure</translation>
    </message>
    <message>
        <source>litre</source>
        <translation>litre</translation>
    </message>
    <message>
        <source>metre</source>
        <translation>mètre</translation>
    </message>
    <message>
        <source>square metre</source>
        <translation>mètre carré</translation>
    </message>
    <message>
        <source>Scan or type a code, then Enter</source>
        <translation>Scannez ou tapez un code, puis Entrée</translation>
    </message>
    <message>
        <source>Count the stock</source>
        <translation>Suivre le stock</translation>
    </message>
    <message>
        <source>Movements…</source>
        <translation>Mouvements…</translation>
    </message>
    <message>
        <source>Price incl. VAT</source>
        <translation>Prix TTC</translation>
    </message>
    <message>
        <source>Price excl. VAT</source>
        <translation>Prix HT</translation>
    </message>
    <message>
        <source>Reduced price</source>
        <translation>Prix réduit</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>Poids</translation>
    </message>
    <message>
        <source>SKU</source>
        <translation>Référence</translation>
    </message>
    <message>
        <source>Bar codes</source>
        <translation>Codes-barres</translation>
    </message>
    <message>
        <source>In stock now</source>
        <translation>En stock à présent</translation>
    </message>
    <message>
        <source>Low from</source>
        <translation>Bas à partir de</translation>
    </message>
    <message>
        <source>In stock</source>
        <translation>En stock</translation>
    </message>
    <message>
        <source>as usual</source>
        <translation>comme d’habitude</translation>
    </message>
    <message>
        <source>{price} excl. VAT</source>
        <translation>{price} HT</translation>
    </message>
    <message>
        <source>{price} incl. VAT</source>
        <translation>{price} TTC</translation>
    </message>
    <message>
        <source>{code}: the last digit should be {digit}. Is it typed right?</source>
        <translation>{code} : le dernier chiffre devrait être {digit}. Est-ce bien tapé ?</translation>
    </message>
    <message>
        <source>Variant</source>
        <translation>Déclinaison</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Prix</translation>
    </message>
    <message>
        <source>Stock</source>
        <translation>Stock</translation>
    </message>
    <message>
        <source>Variants</source>
        <translation>Déclinaisons</translation>
    </message>
    <message>
        <source>{name}, archived</source>
        <translation>{name}, archivée</translation>
    </message>
    <message>
        <source>Add sizes, colours…</source>
        <translation>Ajouter tailles, couleurs…</translation>
    </message>
    <message>
        <source>Same price and weight for all</source>
        <translation>Même prix et poids pour toutes</translation>
    </message>
    <message>
        <source>Price and stock</source>
        <translation>Prix et stock</translation>
    </message>
    <message>
        <source>{n} variants</source>
        <translation>{n} déclinaisons</translation>
    </message>
    <message>
        <source>Add {n} missing combination</source>
        <translation>Ajouter {n} combinaison manquante</translation>
    </message>
    <message>
        <source>Add {n} missing combinations</source>
        <translation>Ajouter {n} combinaisons manquantes</translation>
    </message>
    <message>
        <source>Its own picture. Without one it shows the product’s.</source>
        <translation>Sa propre photo. Sans elle, celle du produit s’affiche.</translation>
    </message>
    <message>
        <source>{n} variant taken out; once sold, it is archived when you save</source>
        <translation>{n} déclinaison retirée ; déjà vendue, elle sera archivée à l’enregistrement</translation>
    </message>
    <message>
        <source>{n} variants taken out; those once sold are archived when you save</source>
        <translation>{n} déclinaisons retirées ; celles déjà vendues seront archivées à l’enregistrement</translation>
    </message>
    <message>
        <source>Variants changed</source>
        <translation>Déclinaisons modifiées</translation>
    </message>
    <message>
        <source>{price} per {unit}</source>
        <translation>{price} par {unit}</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historique</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Fichier</translation>
    </message>
    <message>
        <source>a number that cannot be read</source>
        <translation>un nombre illisible</translation>
    </message>
</context>
<context>
    <name>ProductList</name>
    <message>
        <source>Products</source>
        <translation>Produits</translation>
    </message>
    <message>
        <source>Name, SKU, bar code or variant</source>
        <translation>Nom, référence, code-barres ou déclinaison</translation>
    </message>
    <message>
        <source>No products yet</source>
        <translation>Pas encore de produits</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>Produit</translation>
    </message>
    <message>
        <source>SKU</source>
        <translation>Référence</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Prix</translation>
    </message>
    <message>
        <source>Stock</source>
        <translation>Stock</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Importer…</translation>
    </message>
    <message>
        <source>Low stock ({n})</source>
        <translation>Stock bas ({n})</translation>
    </message>
    <message>
        <source>{n} product</source>
        <translation>{n} produit</translation>
    </message>
    <message>
        <source>{n} products</source>
        <translation>{n} produits</translation>
    </message>
    <message>
        <source>{n} variant</source>
        <translation>{n} déclinaison</translation>
    </message>
    <message>
        <source>{n} variants</source>
        <translation>{n} déclinaisons</translation>
    </message>
    <message>
        <source>sold out, {number}</source>
        <translation>épuisé, {number}</translation>
    </message>
    <message>
        <source>low, {number}</source>
        <translation>bas, {number}</translation>
    </message>
    <message>
        <source>{number} ({n} variant low)</source>
        <translation>{number} ({n} déclinaison basse)</translation>
    </message>
    <message>
        <source>{number} ({n} variants low)</source>
        <translation>{number} ({n} déclinaisons basses)</translation>
    </message>
    <message>
        <source>not tracked</source>
        <translation>non suivi</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Tous</translation>
    </message>
    <message>
        <source>Make one, or import them from WooCommerce, PrestaShop, Shopify or a spreadsheet. Custom items can be sold without any.</source>
        <translation>Créez-en un, ou importez-les depuis WooCommerce, PrestaShop, Shopify ou un tableur. Les articles hors catalogue se vendent sans cela.</translation>
    </message>
    <message>
        <source>Count the shelves…</source>
        <translation>Compter les rayons…</translation>
    </message>
    <message>
        <source>Import products…</source>
        <translation>Importer des produits…</translation>
    </message>
    <message>
        <source>New product</source>
        <translation>Nouveau produit</translation>
    </message>
    <message>
        <source>No VAT rate ({n})</source>
        <translation>Sans taux de TVA ({n})</translation>
    </message>
    <message>
        <source>Archived ({n})</source>
        <translation>Archivés ({n})</translation>
    </message>
</context>
<context>
    <name>ProductRow</name>
    <message>
        <source>How was this computed?</source>
        <translation>Voir le calcul</translation>
    </message>
</context>
<context>
    <name>Products</name>
    <message>
        <source>{question}: {answer}</source>
        <translation>{question} : {answer}</translation>
    </message>
    <message>
        <source>not tracked</source>
        <translation>non suivi</translation>
    </message>
    <message>
        <source>{n} in stock</source>
        <translation>{n} en stock</translation>
    </message>
    <message>
        <source>{stock}, low from {n} on</source>
        <translation>{stock}, bas à partir de {n}</translation>
    </message>
    <message>
        <source>{n} of {all} shipped</source>
        <translation>{n} sur {all} expédiés</translation>
    </message>
    <message>
        <source>To prepare</source>
        <translation>À préparer</translation>
    </message>
    <message>
        <source>{n} shipped</source>
        <translation>{n} expédiés</translation>
    </message>
    <message>
        <source>{n} back in stock</source>
        <translation>{n} remis en stock</translation>
    </message>
</context>
<context>
    <name>ProductsPanel</name>
    <message>
        <source>How was this computed?</source>
        <translation>Voir le calcul</translation>
    </message>
    <message>
        <source>Products</source>
        <translation>Produits</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Modifier</translation>
    </message>
</context>
<context>
    <name>Quote</name>
    <message>
        <source>Products</source>
        <translation>Produits</translation>
    </message>
    <message>
        <source>Nothing is offered yet.</source>
        <translation>Rien n’est proposé pour l’instant.</translation>
    </message>
    <message>
        <source>Delivery and payment</source>
        <translation>Livraison et paiement</translation>
    </message>
    <message>
        <source>Delivery</source>
        <translation>Livraison</translation>
    </message>
    <message>
        <source>Payment</source>
        <translation>Paiement</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Client</translation>
    </message>
    <message>
        <source>Nobody yet.</source>
        <translation>Personne pour l’instant.</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Document</translation>
    </message>
    <message>
        <source>The quote gets its number when it is issued.</source>
        <translation>Le devis reçoit son numéro à l’émission.</translation>
    </message>
    <message>
        <source>version {n}</source>
        <translation>version {n}</translation>
    </message>
    <message>
        <source>Print {number}</source>
        <translation>Imprimer {number}</translation>
    </message>
    <message>
        <source>Duplicate {number} into a quote</source>
        <translation>Dupliquer {number} en devis</translation>
    </message>
    <message>
        <source>Lines, texts, customer, addresses, delivery and payment are copied.</source>
        <translation>Lignes, textes, client, adresses, livraison et paiement sont copiés.</translation>
    </message>
    <message>
        <source>Keep its prices</source>
        <translation>Garder ses prix</translation>
    </message>
    <message>
        <source>Make the quote</source>
        <translation>Faire le devis</translation>
    </message>
    <message>
        <source>Copied into a new quote</source>
        <translation>Copié dans un nouveau devis</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Plus</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Total</translation>
    </message>
    <message>
        <source>New quote</source>
        <translation>Nouveau devis</translation>
    </message>
    <message>
        <source>Changed since</source>
        <translation>Modifié depuis</translation>
    </message>
    <message>
        <source>For nobody yet</source>
        <translation>Pour personne encore</translation>
    </message>
    <message>
        <source>Order {number}</source>
        <translation>Commande {number}</translation>
    </message>
    <message>
        <source>Copied from {number}</source>
        <translation>Copié de {number}</translation>
    </message>
    <message>
        <source>Its last day is counted from the day it is issued</source>
        <translation>Son dernier jour se compte à partir de l’émission</translation>
    </message>
    <message>
        <source>Good until {day}</source>
        <translation>Valable jusqu’au {day}</translation>
    </message>
    <message>
        <source>It was good until {day}</source>
        <translation>Était valable jusqu’au {day}</translation>
    </message>
    <message>
        <source>a quote</source>
        <translation>un devis</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>Ne rien faire</translation>
    </message>
    <message>
        <source>With its discounts and surcharges</source>
        <translation>Avec ses remises et suppléments</translation>
    </message>
    <message>
        <source>As in the catalogue, without discounts</source>
        <translation>Ceux du catalogue, sans remise</translation>
    </message>
    <message>
        <source>Today’s prices</source>
        <translation>Prix du jour</translation>
    </message>
    <message>
        <source>and {n} more</source>
        <translation>et {n} de plus</translation>
    </message>
    <message>
        <source>No price has changed, everything is still sold.</source>
        <translation>Aucun prix n’a changé, tout se vend encore.</translation>
    </message>
    <message>
        <source>Not issued yet</source>
        <translation>Pas encore émis</translation>
    </message>
    <message>
        <source>Issued</source>
        <translation>Émis</translation>
    </message>
    <message>
        <source>Waiting for the customer</source>
        <translation>Attend le client</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>Expiré</translation>
    </message>
    <message>
        <source>Became an order</source>
        <translation>Commandé</translation>
    </message>
    <message>
        <source>Thrown away</source>
        <translation>Jeté</translation>
    </message>
    <message>
        <source>Quote</source>
        <translation>Devis</translation>
    </message>
    <message>
        <source>{name}: {old}, today {new}</source>
        <translation>{name} : {old}, aujourd’hui {new}</translation>
    </message>
    <message>
        <source>{name} is no longer sold and is left out</source>
        <translation>{name} n’est plus vendu et n’est pas repris</translation>
    </message>
    <message>
        <source>The quote was changed after this page was sent. Look twice.</source>
        <translation>Le devis a changé depuis l’envoi de cette page. Regardez bien.</translation>
    </message>
    <message>
        <source>Take it over</source>
        <translation>Reprendre</translation>
    </message>
    <message>
        <source>Answer to {number}</source>
        <translation>Réponse à {number}</translation>
    </message>
    <message>
        <source>The customer accepts it as it is.</source>
        <translation>Le client l’accepte tel quel.</translation>
    </message>
    <message>
        <source>Where it goes</source>
        <translation>Où livrer</translation>
    </message>
    <message>
        <source>Invoiced to</source>
        <translation>Facturer à</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>Remarque</translation>
    </message>
    <message>
        <source>not wanted any more</source>
        <translation>n’est plus voulu</translation>
    </message>
    <message>
        <source>the same address</source>
        <translation>la même adresse</translation>
    </message>
    <message>
        <source>E-mail address</source>
        <translation>Adresse e-mail</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Envoyer</translation>
    </message>
    <message>
        <source>Send to the customer</source>
        <translation>Envoyer au client</translation>
    </message>
    <message>
        <source>{language}. The mail waits in the outbox until there is a network.</source>
        <translation>{language}. Le mail attend dans « À envoyer » jusqu’à ce qu’il y ait du réseau.</translation>
    </message>
    <message>
        <source>Send to the customer…</source>
        <translation>Envoyer au client…</translation>
    </message>
    <message>
        <source>The mail to {address} waits in the outbox</source>
        <translation>Le message à {address} est dans « À envoyer »</translation>
    </message>
    <message>
        <source>Voucher {code} is not good for another sale and is left out</source>
        <translation>Le bon {code} ne vaut pas pour une autre vente et n’est pas repris</translation>
    </message>
    <message>
        <source>There is not enough for this order</source>
        <translation>Le stock ne suffit pas pour cette commande</translation>
    </message>
    <message>
        <source>{number} can become an order all the same; the stock then falls below zero.</source>
        <translation>{number} peut quand même devenir une commande ; le stock passe sous zéro.</translation>
    </message>
    <message>
        <source>Make an order all the same</source>
        <translation>Passer quand même la commande</translation>
    </message>
</context>
<context>
    <name>QuoteActs</name>
    <message>
        <source>Duplicate into a quote…</source>
        <translation>Dupliquer en devis…</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Retour</translation>
    </message>
    <message>
        <source>Issue the quote</source>
        <translation>Émettre le devis</translation>
    </message>
    <message>
        <source>Make an order of it</source>
        <translation>En faire une commande</translation>
    </message>
    <message>
        <source>Edit the quote</source>
        <translation>Modifier le devis</translation>
    </message>
    <message>
        <source>Print the quote</source>
        <translation>Imprimer le devis</translation>
    </message>
    <message>
        <source>The customer has answered</source>
        <translation>Le client a répondu</translation>
    </message>
    <message>
        <source>Throw away</source>
        <translation>Jeter</translation>
    </message>
    <message>
        <source>It became an order; the quote stays as it is.</source>
        <translation>Il est devenu une commande ; le devis reste tel quel.</translation>
    </message>
    <message>
        <source>It was thrown away.</source>
        <translation>Il a été jeté.</translation>
    </message>
    <message>
        <source>It says what was issued.</source>
        <translation>Il dit ce qui a été émis.</translation>
    </message>
    <message>
        <source>It is not issued yet.</source>
        <translation>Il n’est pas encore émis.</translation>
    </message>
    <message>
        <source>It is not with the customer.</source>
        <translation>Il n’est pas chez le client.</translation>
    </message>
    <message>
        <source>Quote {number} issued</source>
        <translation>Devis {number} émis</translation>
    </message>
    <message>
        <source>Version {version} of {number} issued</source>
        <translation>Version {version} de {number} émise</translation>
    </message>
    <message>
        <source>{number} has expired</source>
        <translation>{number} a expiré</translation>
    </message>
    <message>
        <source>The quote</source>
        <translation>Le devis</translation>
    </message>
    <message>
        <source>It was good until {day}. Which prices shall the order have?</source>
        <translation>Il était valable jusqu’au {day}. Quels prix aura la commande ?</translation>
    </message>
    <message>
        <source>The prices of the quote</source>
        <translation>Les prix du devis</translation>
    </message>
    <message>
        <source>Answer noted. Edit the quote, or make an order of it.</source>
        <translation>Réponse notée. Modifiez le devis ou faites-en une commande.</translation>
    </message>
    <message>
        <source>Quote thrown away</source>
        <translation>Devis jeté</translation>
    </message>
</context>
<context>
    <name>Rail</name>
    <message>
        <source>Orders</source>
        <translation>Commandes</translation>
    </message>
    <message>
        <source>New order</source>
        <translation>Nouvelle</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>Clients</translation>
    </message>
    <message>
        <source>Products</source>
        <translation>Produits</translation>
    </message>
    <message>
        <source>Vouchers</source>
        <translation>Bons</translation>
    </message>
    <message>
        <source>Outbox</source>
        <translation>À envoyer</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Réglages</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Aide</translation>
    </message>
    <message>
        <source>Unfinished</source>
        <translation>Inachevées</translation>
    </message>
</context>
<context>
    <name>ReadingPanel</name>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>Encodage</translation>
    </message>
    <message>
        <source>Separator</source>
        <translation>Séparateur</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Colonnes</translation>
    </message>
    <message>
        <source>Choose them yourself</source>
        <translation>Les choisir</translation>
    </message>
    <message>
        <source>Try it</source>
        <translation>Essayer</translation>
    </message>
    <message>
        <source>Other files</source>
        <translation>Autres fichiers</translation>
    </message>
    <message>
        <source>A trial writes nothing.</source>
        <translation>Un essai n’écrit rien.</translation>
    </message>
    <message>
        <source>Say which column of the file each of them is in.</source>
        <translation>Dites dans quelle colonne du fichier se trouve chacun.</translation>
    </message>
    <message>
        <source>{format} is known: its columns are found by their titles.</source>
        <translation>{format} est connu : ses colonnes sont trouvées par leurs titres.</translation>
    </message>
</context>
<context>
    <name>ReadingStep</name>
    <message>
        <source>Files</source>
        <translation>Fichiers</translation>
    </message>
    <message>
        <source>Add a file…</source>
        <translation>Ajouter un fichier…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>First rows of the file</source>
        <translation>Premières lignes du fichier</translation>
    </message>
    <message>
        <source>{n} column</source>
        <translation>{n} colonne</translation>
    </message>
    <message>
        <source>{n} columns</source>
        <translation>{n} colonnes</translation>
    </message>
    <message>
        <source>the first row</source>
        <translation>la première ligne</translation>
    </message>
    <message>
        <source>the first {n} rows</source>
        <translation>les {n} premières lignes</translation>
    </message>
</context>
<context>
    <name>RefundReason</name>
    <message>
        <source>Change of mind</source>
        <translation>Changement d’avis</translation>
    </message>
    <message>
        <source>Damaged item</source>
        <translation>Article abîmé</translation>
    </message>
    <message>
        <source>Wrong item</source>
        <translation>Erreur d’article</translation>
    </message>
    <message>
        <source>Not as described</source>
        <translation>Non conforme à la description</translation>
    </message>
    <message>
        <source>Missing item</source>
        <translation>Article manquant</translation>
    </message>
    <message>
        <source>Late delivery</source>
        <translation>Livraison tardive</translation>
    </message>
    <message>
        <source>Price adjustment</source>
        <translation>Ajustement de prix</translation>
    </message>
    <message>
        <source>Goodwill</source>
        <translation>Geste commercial</translation>
    </message>
</context>
<context>
    <name>Refusal</name>
    <message>
        <source>That did not work. Nothing was saved.</source>
        <translation>Cela n’a pas marché. Rien n’a été enregistré.</translation>
    </message>
    <message>
        <source>Everything is invoiced already.</source>
        <translation>Tout est déjà facturé.</translation>
    </message>
    <message>
        <source>The order is not confirmed yet.</source>
        <translation>La commande n’est pas encore validée.</translation>
    </message>
    <message>
        <source>The order is completed.</source>
        <translation>La commande est terminée.</translation>
    </message>
    <message>
        <source>The order is cancelled.</source>
        <translation>La commande est annulée.</translation>
    </message>
    <message>
        <source>“{path}” was written by a newer Comptoir. Nothing was changed. Please update Comptoir.</source>
        <translation>« {path} » vient d’un Comptoir plus récent. Rien n’a été changé. Mettez Comptoir à jour.</translation>
    </message>
    <message>
        <source>“{path}” is not a shop file, or it is damaged. Nothing was changed. Look at your backups.</source>
        <translation>« {path} » n’est pas un fichier de boutique, ou il est abîmé. Rien n’a été changé. Voyez vos sauvegardes.</translation>
    </message>
    <message>
        <source>“{path}” cannot be opened: {reason}. Check the folder and its rights.</source>
        <translation>« {path} » ne peut pas être ouvert : {reason}. Vérifiez le dossier et ses droits.</translation>
    </message>
    <message>
        <source>SQLite {version} on this machine is too old. Comptoir needs 3.43 or newer.</source>
        <translation>SQLite {version} est trop ancien sur cette machine. Il faut 3.43 ou plus récent.</translation>
    </message>
    <message>
        <source>There is no shop file “{path}”.</source>
        <translation>Il n’y a pas de fichier de boutique « {path} ».</translation>
    </message>
    <message>
        <source>“{path}” is already open on this or another machine ({machine}, process {process}).</source>
        <translation>« {path} » est déjà ouvert sur cette machine ou une autre ({machine}, processus {process}).</translation>
    </message>
    <message>
        <source>“{path}” lies in a folder that is shared or copied to a cloud ({place}). Two machines at once would spoil it. Nothing was opened. Keep the shop file on this machine, and put backups there instead.</source>
        <translation>« {path} » est dans un dossier partagé ou copié dans un nuage ({place}). Deux machines à la fois l’abîmeraient. Rien n’a été ouvert. Gardez le fichier sur cette machine et mettez-y plutôt vos sauvegardes.</translation>
    </message>
    <message>
        <source>Another program is holding the shop file. Nothing was saved. Please try again.</source>
        <translation>Un autre programme retient le fichier de la boutique. Rien n’a été enregistré. Réessayez.</translation>
    </message>
    <message>
        <source>The disk is full. Nothing was saved; what was there is safe. Make room and try again.</source>
        <translation>Le disque est plein. Rien n’a été enregistré ; ce qui y était est intact. Faites de la place et réessayez.</translation>
    </message>
    <message>
        <source>The disk cannot be read or written just now. Nothing was saved. Check it and try again.</source>
        <translation>Le disque ne peut être ni lu ni écrit pour le moment. Rien n’a été enregistré. Vérifiez-le et réessayez.</translation>
    </message>
    <message>
        <source>The demo shop could not be made. Your own shop is untouched.</source>
        <translation>La boutique de démonstration n’a pas pu être faite. La vôtre est intacte.</translation>
    </message>
    <message>
        <source>“{path}” is the shop file itself. Choose another place for the copy.</source>
        <translation>« {path} » est le fichier de la boutique lui-même. Choisissez un autre endroit pour la copie.</translation>
    </message>
    <message>
        <source>“{path}” exists already and is untouched. Choose another name, or add --replace.</source>
        <translation>« {path} » existe déjà et n’a pas été touché. Choisissez un autre nom, ou ajoutez --replace.</translation>
    </message>
    <message>
        <source>“{path}” is not a sound copy and was not used. Nothing was changed. Try another one.</source>
        <translation>« {path} » n’est pas une bonne copie et n’a pas été utilisée. Rien n’a été changé. Essayez-en une autre.</translation>
    </message>
    <message>
        <source>“{path}” holds a shop already. The demo needs a new file, and nothing was changed.</source>
        <translation>« {path} » contient déjà une boutique. La démonstration veut un fichier neuf ; rien n’a été changé.</translation>
    </message>
    <message>
        <source>“{file}” could not be written: {problem}. An older file of that name is untouched.</source>
        <translation>« {file} » n’a pas pu être écrit : {problem}. Un fichier plus ancien de ce nom est intact.</translation>
    </message>
    <message>
        <source>A spreadsheet holds {limit} rows at most. Take CSV or JSON, or export fewer.</source>
        <translation>Un classeur contient {limit} lignes au plus. Prenez CSV ou JSON, ou exportez-en moins.</translation>
    </message>
    <message>
        <source>This machine has no default printer. Nothing was printed. Choose a printer in the settings.</source>
        <translation>Cette machine n’a pas d’imprimante par défaut. Rien n’a été imprimé. Choisissez une imprimante dans les réglages.</translation>
    </message>
    <message>
        <source>The printer “{printer}” is not there. Nothing was printed. Switch it on or choose another.</source>
        <translation>L’imprimante « {printer} » est absente. Rien n’a été imprimé. Allumez-la ou choisissez-en une autre.</translation>
    </message>
    <message>
        <source>The printer “{printer}” did not take the job. Nothing was printed. It says: {words}</source>
        <translation>L’imprimante « {printer} » a refusé le travail. Rien n’a été imprimé. Elle dit : {words}</translation>
    </message>
    <message>
        <source>“{file}” cannot be read: {problem}.</source>
        <translation>« {file} » ne peut pas être lu : {problem}.</translation>
    </message>
    <message>
        <source>“{file}” is too large. Split it into smaller files.</source>
        <translation>« {file} » est trop gros. Découpez-le en fichiers plus petits.</translation>
    </message>
    <message>
        <source>“{file}” is {found}. Save it as CSV and try again.</source>
        <translation>« {file} » est {found}. Enregistrez-le en CSV et réessayez.</translation>
    </message>
    <message>
        <source>“{file}” is empty.</source>
        <translation>« {file} » est vide.</translation>
    </message>
    <message>
        <source>“{file}” has titles of columns and no row below them.</source>
        <translation>« {file} » a des titres de colonnes, mais aucune ligne en dessous.</translation>
    </message>
    <message>
        <source>“{file}” has more than {limit} rows. Split it into smaller files.</source>
        <translation>« {file} » a plus de {limit} lignes. Découpez-le en fichiers plus petits.</translation>
    </message>
    <message>
        <source>“{file}” has {found} columns; at most {limit} can be read.</source>
        <translation>« {file} » a {found} colonnes ; {limit} au plus peuvent être lues.</translation>
    </message>
    <message>
        <source>“{file}” cannot be read as {encoding}.</source>
        <translation>« {file} » ne se lit pas en {encoding}.</translation>
    </message>
    <message>
        <source>“{file}” has no column for: {missing}.</source>
        <translation>« {file} » n’a pas de colonne pour : {missing}.</translation>
    </message>
    <message>
        <source>“{file}” holds {found}, not {wanted}.</source>
        <translation>« {file} » contient {found}, et non {wanted}.</translation>
    </message>
    <message>
        <source>There is nothing in the basket yet. Add a product first.</source>
        <translation>Le panier est encore vide. Ajoutez d’abord un produit.</translation>
    </message>
    <message>
        <source>Say who it is for: a name, an e-mail or a phone number. Or choose the walk-in customer.</source>
        <translation>Dites pour qui : un nom, un e-mail ou un téléphone. Ou choisissez le client de passage.</translation>
    </message>
    <message>
        <source>The {role} address needs its {part}.</source>
        <translation>Il manque à l’adresse de {role} : {part}.</translation>
    </message>
    <message>
        <source>“{method}” does not go to this address or takes no such weight. Choose another delivery.</source>
        <translation>« {method} » ne va pas à cette adresse ou n’accepte pas ce poids. Choisissez une autre livraison.</translation>
    </message>
    <message>
        <source>This sale was already confirmed or thrown away. Nothing was changed.</source>
        <translation>Cette vente est déjà validée ou jetée. Rien n’a été changé.</translation>
    </message>
    <message>
        <source>There is no order “{order}”.</source>
        <translation>Il n’y a pas de commande « {order} ».</translation>
    </message>
    <message>
        <source>This customer is no longer there.</source>
        <translation>Ce client n’existe plus.</translation>
    </message>
    <message>
        <source>This line is no longer in the basket.</source>
        <translation>Cette ligne n’est plus dans le panier.</translation>
    </message>
    <message>
        <source>“{product}” is no longer for sale.</source>
        <translation>« {product} » n’est plus en vente.</translation>
    </message>
    <message>
        <source>This product is no longer in the catalogue.</source>
        <translation>Ce produit n’est plus au catalogue.</translation>
    </message>
    <message>
        <source>A tip cannot be below zero.</source>
        <translation>Un pourboire ne peut pas être négatif.</translation>
    </message>
    <message>
        <source>Only {on_hand} of “{product}” are left, and {asked} are asked for. Take fewer.</source>
        <translation>Il ne reste que {on_hand} « {product} » et il en faut {asked}. Prenez-en moins.</translation>
    </message>
    <message>
        <source>It is sold in steps of {step}; {quantity} is not one.</source>
        <translation>Se vend par multiples de {step} ; {quantity} n’en est pas un.</translation>
    </message>
    <message>
        <source>The quantity must be more than zero.</source>
        <translation>La quantité doit dépasser zéro.</translation>
    </message>
    <message>
        <source>Give it a name first.</source>
        <translation>Donnez-lui d’abord un nom.</translation>
    </message>
    <message>
        <source>“{label}” is still empty.</source>
        <translation>« {label} » est encore vide.</translation>
    </message>
    <message>
        <source>“{label}” has {length} letters; {longest} fit.</source>
        <translation>« {label} » a {length} lettres ; {longest} au plus.</translation>
    </message>
    <message>
        <source>“{value}” is not possible for “{label}”.</source>
        <translation>« {value} » n’est pas possible pour « {label} ».</translation>
    </message>
    <message>
        <source>The shop has no product with the SKU “{sku}”.</source>
        <translation>La boutique n’a pas de produit de référence « {sku} ».</translation>
    </message>
    <message>
        <source>The shop has no method named “{name}”.</source>
        <translation>La boutique n’a pas de mode appelé « {name} ».</translation>
    </message>
    <message>
        <source>“{tax_class}” has no VAT rate on {on}. Add one in the settings.</source>
        <translation>« {tax_class} » n’a pas de taux de TVA au {on}. Ajoutez-en un dans les réglages.</translation>
    </message>
    <message>
        <source>The stored total of {order} ({stored_minor}) does not follow from its lines ({derived_minor}). Nothing was printed. Please run the check of the shop file.</source>
        <translation>Le total gardé de {order} ({stored_minor}) ne suit pas de ses lignes ({derived_minor}). Rien n’a été imprimé. Lancez la vérification du fichier.</translation>
    </message>
    <message>
        <source>There is no voucher “{code}”.</source>
        <translation>Il n’y a pas de bon « {code} ».</translation>
    </message>
    <message>
        <source>“{code}” is good only from {starts_at} on.</source>
        <translation>« {code} » n’est valable qu’à partir du {starts_at}.</translation>
    </message>
    <message>
        <source>“{code}” was good until {ends_at}.</source>
        <translation>« {code} » était valable jusqu’au {ends_at}.</translation>
    </message>
    <message>
        <source>“{code}” was used as often as it may be ({max_uses}).</source>
        <translation>« {code} » a déjà servi autant de fois que prévu ({max_uses}).</translation>
    </message>
    <message>
        <source>This customer has used “{code}” as often as one customer may ({max_uses}).</source>
        <translation>Ce client a déjà utilisé « {code} » autant de fois que permis ({max_uses}).</translation>
    </message>
    <message>
        <source>“{code}” needs goods for at least {minimum_minor}.</source>
        <translation>« {code} » demande au moins {minimum_minor} d’achats.</translation>
    </message>
    <message>
        <source>“{code}” is good up to {maximum_minor} of goods.</source>
        <translation>« {code} » vaut jusqu’à {maximum_minor} d’achats.</translation>
    </message>
    <message>
        <source>“{code}” is for other products than those in the basket.</source>
        <translation>« {code} » concerne d’autres produits que ceux du panier.</translation>
    </message>
    <message>
        <source>“{code}” is not for the products in the basket.</source>
        <translation>« {code} » exclut les produits du panier.</translation>
    </message>
    <message>
        <source>“{code}” is not for products that are already reduced.</source>
        <translation>« {code} » exclut les produits déjà remisés.</translation>
    </message>
    <message>
        <source>“{code}” belongs to another customer.</source>
        <translation>« {code} » est à un autre client.</translation>
    </message>
    <message>
        <source>“{code}” finds nothing left to reduce.</source>
        <translation>« {code} » n’a plus rien à réduire.</translation>
    </message>
    <message>
        <source>“{code}” was made for another order.</source>
        <translation>« {code} » a été fait pour une autre commande.</translation>
    </message>
    <message>
        <source>“{code}” is in {currency}, this order is not.</source>
        <translation>« {code} » est en {currency}, pas cette commande.</translation>
    </message>
    <message>
        <source>“{code}” cannot be used together with another voucher. Remove “{other}” first.</source>
        <translation>« {code} » ne se cumule pas avec un autre bon. Retirez d’abord « {other} ».</translation>
    </message>
    <message>
        <source>The voucher still needs its {kind}.</source>
        <translation>Il manque encore au bon : {kind}.</translation>
    </message>
    <message>
        <source>There is already a voucher “{code}”.</source>
        <translation>Le bon « {code} » existe déjà.</translation>
    </message>
    <message>
        <source>The voucher would end before it starts.</source>
        <translation>Le bon finirait avant de commencer.</translation>
    </message>
    <message>
        <source>The order is on hold. Resume it first.</source>
        <translation>La commande est en attente. Reprenez-la d’abord.</translation>
    </message>
    <message>
        <source>The order does not allow this now; its status is: {lifecycle}.</source>
        <translation>La commande ne le permet pas maintenant ; son état : {lifecycle}.</translation>
    </message>
    <message>
        <source>Nothing is left to pay.</source>
        <translation>Il ne reste rien à payer.</translation>
    </message>
    <message>
        <source>There is no payment to take back.</source>
        <translation>Il n’y a pas de paiement à reprendre.</translation>
    </message>
    <message>
        <source>Everything is invoiced already, on {number}.</source>
        <translation>Tout est déjà facturé, sur {number}.</translation>
    </message>
    <message>
        <source>There is no invoice yet.</source>
        <translation>Il n’y a pas encore de facture.</translation>
    </message>
    <message>
        <source>Nothing is waiting to be sent.</source>
        <translation>Rien n’attend d’être expédié.</translation>
    </message>
    <message>
        <source>Nothing has left the shop yet.</source>
        <translation>Rien n’est encore parti.</translation>
    </message>
    <message>
        <source>Something came back from this shipment, so it stays.</source>
        <translation>Quelque chose est revenu de cette expédition ; elle reste.</translation>
    </message>
    <message>
        <source>This order has no such shipment.</source>
        <translation>Cette commande n’a pas cette expédition.</translation>
    </message>
    <message>
        <source>The amount must be more than zero.</source>
        <translation>Le montant doit dépasser zéro.</translation>
    </message>
    <message>
        <source>{tendered_minor} is less than the {amount_minor} to be paid.</source>
        <translation>{tendered_minor}, c’est moins que les {amount_minor} à payer.</translation>
    </message>
    <message>
        <source>{tendered_minor} is less than the {due_minor} due.</source>
        <translation>{tendered_minor}, c’est moins que les {due_minor} dus.</translation>
    </message>
    <message>
        <source>A deposit lies between zero and {total_minor}.</source>
        <translation>Un acompte va de zéro à {total_minor}.</translation>
    </message>
    <message>
        <source>Choose how it is paid.</source>
        <translation>Choisissez le moyen de paiement.</translation>
    </message>
    <message>
        <source>This payment was booked already, with other facts.</source>
        <translation>Ce paiement est déjà enregistré, avec d’autres valeurs.</translation>
    </message>
    <message>
        <source>The discount is more than the line costs ({limit_minor}).</source>
        <translation>La remise dépasse le prix de la ligne ({limit_minor}).</translation>
    </message>
    <message>
        <source>A price cannot be below zero.</source>
        <translation>Un prix ne peut pas être négatif.</translation>
    </message>
    <message>
        <source>Give the surcharge an amount or a percent, not both.</source>
        <translation>Donnez au supplément un montant ou un pourcentage, pas les deux.</translation>
    </message>
    <message>
        <source>At most {left_minor} can still be refunded.</source>
        <translation>On peut encore rembourser {left_minor} au plus.</translation>
    </message>
    <message>
        <source>At most {left} can still be given back.</source>
        <translation>On peut encore en rendre {left} au plus.</translation>
    </message>
    <message>
        <source>There is nothing to give back.</source>
        <translation>Il n’y a rien à rendre.</translation>
    </message>
    <message>
        <source>This machine says it is {today}, but the last paper is of {last_on}. Nothing was issued. Set the clock right.</source>
        <translation>Cette machine dit le {today}, mais le dernier document est du {last_on}. Rien n’a été émis. Mettez l’horloge à l’heure.</translation>
    </message>
    <message>
        <source>What is stored of {number} is not what was issued; it was not printed. Look at your backups.</source>
        <translation>Ce qui est gardé de {number} n’est pas ce qui a été émis ; il n’a pas été imprimé. Voyez vos sauvegardes.</translation>
    </message>
    <message>
        <source>Print at least one copy.</source>
        <translation>Imprimez au moins un exemplaire.</translation>
    </message>
    <message>
        <source>Making the pages took too long and was stopped. Nothing was printed.</source>
        <translation>La mise en page a été trop longue et a été arrêtée. Rien n’a été imprimé.</translation>
    </message>
    <message>
        <source>The pages needed too much memory, so this was stopped. Nothing was printed.</source>
        <translation>Les pages demandaient trop de mémoire, le travail a été arrêté. Rien n’a été imprimé.</translation>
    </message>
    <message>
        <source>The pages could not be made. Nothing was printed.</source>
        <translation>Les pages n’ont pas pu être faites. Rien n’a été imprimé.</translation>
    </message>
    <message>
        <source>“{text}” is not a number.</source>
        <translation>« {text} » n’est pas un nombre.</translation>
    </message>
    <message>
        <source>“{text}” can be read in two ways. Type it without thousands, as in 1234,50.</source>
        <translation>« {text} » se lit de deux façons. Tapez-le sans séparer les milliers, comme 1234,50.</translation>
    </message>
    <message>
        <source>This cannot be below zero.</source>
        <translation>Cela ne peut pas être négatif.</translation>
    </message>
    <message>
        <source>{value} is too large; is it a bar code? At most {highest}.</source>
        <translation>{value} est trop grand ; est-ce un code-barres ? {highest} au plus.</translation>
    </message>
    <message>
        <source>{value} has more decimals than fit here ({allowed}).</source>
        <translation>{value} a trop de décimales ({allowed} au plus).</translation>
    </message>
    <message>
        <source>“{code}” is not a currency. Use three letters, such as EUR.</source>
        <translation>« {code} » n’est pas une monnaie. Trois lettres, comme EUR.</translation>
    </message>
    <message>
        <source>A VAT rate is missing. For no VAT, give the rate 0.</source>
        <translation>Il manque un taux de TVA. Sans TVA, donnez le taux 0.</translation>
    </message>
    <message>
        <source>Give a name, a company, an e-mail or a phone number.</source>
        <translation>Donnez un nom, une société, un e-mail ou un téléphone.</translation>
    </message>
    <message>
        <source>What they were asked is missing.</source>
        <translation>Il manque la question qui a été posée.</translation>
    </message>
    <message>
        <source>No mail could reach “{email}”.</source>
        <translation>Aucun e-mail n’arriverait à « {email} ».</translation>
    </message>
    <message>
        <source>This customer has no e-mail address. Add one, or keep it private.</source>
        <translation>Ce client n’a pas d’adresse e-mail. Ajoutez-en une, ou gardez la note privée.</translation>
    </message>
    <message>
        <source>“{siren}” is not a SIREN: nine digits, and the last must fit the others.</source>
        <translation>« {siren} » n’est pas un SIREN : neuf chiffres, dont le dernier dépend des autres.</translation>
    </message>
    <message>
        <source>“{siret}” is not a SIRET: fourteen digits that begin with your SIREN.</source>
        <translation>« {siret} » n’est pas un SIRET : quatorze chiffres qui commencent par votre SIREN.</translation>
    </message>
    <message>
        <source>“{vat_number}” is not a VAT number. In France it is FR, two characters and your SIREN.</source>
        <translation>« {vat_number} » n’est pas un numéro de TVA. En France : FR, deux caractères et votre SIREN.</translation>
    </message>
    <message>
        <source>“{iban}” is not an IBAN: its check digits do not fit.</source>
        <translation>« {iban} » n’est pas un IBAN : sa clé ne convient pas.</translation>
    </message>
    <message>
        <source>“{bic}” is not a BIC: eight or eleven letters and digits.</source>
        <translation>« {bic} » n’est pas un BIC : huit ou onze lettres et chiffres.</translation>
    </message>
    <message>
        <source>“{till}” cannot name a till. Take one letter from A to Z.</source>
        <translation>« {till} » ne peut pas nommer une caisse. Prenez une lettre de A à Z.</translation>
    </message>
    <message>
        <source>A share capital cannot be below zero.</source>
        <translation>Un capital ne peut pas être négatif.</translation>
    </message>
    <message>
        <source>The address is still empty.</source>
        <translation>L’adresse est encore vide.</translation>
    </message>
    <message>
        <source>“{country}” is not a country. Use two letters, such as FR.</source>
        <translation>« {country} » n’est pas un pays. Deux lettres, comme FR.</translation>
    </message>
    <message>
        <source>“{postcode}” is not a French postcode: it has exactly five digits.</source>
        <translation>« {postcode} » n’est pas un code postal français : il a exactement cinq chiffres.</translation>
    </message>
    <message>
        <source>The text has {length} letters; {highest} fit.</source>
        <translation>Le texte a {length} lettres ; {highest} au plus.</translation>
    </message>
    <message>
        <source>The note is still empty.</source>
        <translation>La note est encore vide.</translation>
    </message>
    <message>
        <source>“{value}” is not possible here.</source>
        <translation>« {value} » n’est pas possible ici.</translation>
    </message>
    <message>
        <source>This is not one JSON object: {reason}</source>
        <translation>Ce n’est pas un objet JSON : {reason}</translation>
    </message>
    <message>
        <source>“{field}” is missing.</source>
        <translation>« {field} » manque.</translation>
    </message>
    <message>
        <source>“{field}” is not known here. Is it misspelt?</source>
        <translation>« {field} » est inconnu ici. Une faute de frappe ?</translation>
    </message>
    <message>
        <source>“{field}” should be {expected}.</source>
        <translation>« {field} » n’a pas la bonne forme ; attendu : {expected}.</translation>
    </message>
    <message>
        <source>The law wants this on the document, so nothing was issued: {fields}.</source>
        <translation>La loi l’exige sur le document, rien n’a donc été émis : {fields}.</translation>
    </message>
    <message>
        <source>There is no such document.</source>
        <translation>Ce document n’existe pas.</translation>
    </message>
    <message>
        <source>The order is not on hold.</source>
        <translation>La commande n’est pas en attente.</translation>
    </message>
    <message>
        <source>Goods are with the customer. Take them back first, or cancel only the rest.</source>
        <translation>Des articles sont chez le client. Reprenez-les d’abord, ou annulez seulement le reste.</translation>
    </message>
    <message>
        <source>“{number}” cannot be taken: a tracking number has letters or digits, {highest} characters at most, and a parcel {most} numbers at most.</source>
        <translation>« {number} » ne peut pas être pris : un numéro de suivi a des lettres ou des chiffres, {highest} caractères au plus ; un colis, {most} numéros au plus.</translation>
    </message>
    <message>
        <source>The order has changed in the meantime. Nothing was done; please look again.</source>
        <translation>La commande a changé entre-temps. Rien n’a été fait ; regardez de nouveau.</translation>
    </message>
    <message>
        <source>The key “{key}” was used for something else.</source>
        <translation>La clé « {key} » a servi pour autre chose.</translation>
    </message>
    <message>
        <source>Everything has been refunded already.</source>
        <translation>Tout est déjà remboursé.</translation>
    </message>
    <message>
        <source>Everything that was invoiced has been credited already.</source>
        <translation>Tout ce qui a été facturé a déjà fait l’objet d’un avoir.</translation>
    </message>
    <message>
        <source>There is no money to pay back.</source>
        <translation>Il n’y a rien à rembourser au client.</translation>
    </message>
    <message>
        <source>At most {owed_minor} can be paid back.</source>
        <translation>On peut rembourser {owed_minor} au plus.</translation>
    </message>
    <message>
        <source>{owed_minor} is less than the smallest coin. Choose another way to pay it back.</source>
        <translation>{owed_minor}, c’est moins que la plus petite pièce. Choisissez un autre moyen de remboursement.</translation>
    </message>
    <message>
        <source>Please give a reason.</source>
        <translation>Indiquez un motif.</translation>
    </message>
    <message>
        <source>There is no reason “{code}” on the list.</source>
        <translation>Le motif « {code} » n’est pas dans la liste.</translation>
    </message>
    <message>
        <source>An item is typed but not in the basket yet. Add it, or press Esc to leave it out.</source>
        <translation>Un article est saisi mais pas encore au panier. Ajoutez-le, ou appuyez sur Échap pour l’abandonner.</translation>
    </message>
    <message>
        <source>The order has no row {place} of this kind.</source>
        <translation>La commande n’a pas de ligne {place} de cette sorte.</translation>
    </message>
    <message>
        <source>Nothing is left to credit at {percent}% VAT.</source>
        <translation>Il ne reste rien à créditer au taux de TVA de {percent} %.</translation>
    </message>
    <message>
        <source>The stock of “{product}” is not tracked.</source>
        <translation>Le stock de « {product} » n’est pas suivi.</translation>
    </message>
    <message>
        <source>It is {on_hand} already; nothing was changed.</source>
        <translation>Le stock est déjà de {on_hand} ; rien n’a été modifié.</translation>
    </message>
    <message>
        <source>A stock count is under way. Book it or give it up first.</source>
        <translation>Un inventaire est en cours. Enregistrez-le ou abandonnez-le d’abord.</translation>
    </message>
    <message>
        <source>This stock count is closed. Nothing was changed.</source>
        <translation>Cet inventaire est clos. Rien n’a été modifié.</translation>
    </message>
    <message>
        <source>No product has the code “{code}”.</source>
        <translation>Aucun produit n’a le code « {code} ».</translation>
    </message>
    <message>
        <source>Nothing has been counted yet.</source>
        <translation>Rien n’a encore été compté.</translation>
    </message>
    <message>
        <source>“{code}” is not a code of ours. Please check it.</source>
        <translation>« {code} » n’est pas un de nos codes. Vérifiez-le.</translation>
    </message>
    <message>
        <source>There is no gift card or store credit “{code}”.</source>
        <translation>Il n’y a pas de carte cadeau ni de bon d’achat « {code} ».</translation>
    </message>
    <message>
        <source>“{code}” was good until {expired_on}.</source>
        <translation>« {code} » était valable jusqu’au {expired_on}.</translation>
    </message>
    <message>
        <source>Only {balance_minor} are left on “{code}”.</source>
        <translation>Il ne reste que {balance_minor} sur « {code} ».</translation>
    </message>
    <message>
        <source>“{code}” is in {account_currency}.</source>
        <translation>« {code} » est en {account_currency}.</translation>
    </message>
    <message>
        <source>“{code}” was used already, {used_minor} of it. Its sale cannot be undone.</source>
        <translation>« {code} » a déjà servi, pour {used_minor}. Sa vente ne peut pas être annulée.</translation>
    </message>
    <message>
        <source>The last day must lie ahead.</source>
        <translation>Le dernier jour doit être à venir.</translation>
    </message>
    <message>
        <source>There are no coins for {amount_minor}: the smallest is {step_minor}.</source>
        <translation>Il n’y a pas de pièces pour {amount_minor} : la plus petite est de {step_minor}.</translation>
    </message>
    <message>
        <source>This payment was taken back already.</source>
        <translation>Ce paiement a déjà été annulé.</translation>
    </message>
    <message>
        <source>Nothing was packed or sent yet.</source>
        <translation>Rien n’a encore été préparé ni expédié.</translation>
    </message>
    <message>
        <source>There is no packing slip that has not left.</source>
        <translation>Aucun bon de livraison n’attend de partir.</translation>
    </message>
    <message>
        <source>At most {most} can be sent.</source>
        <translation>On peut en expédier {most} au plus.</translation>
    </message>
    <message>
        <source>Line {line} of the order cannot be sent.</source>
        <translation>La ligne {line} de la commande ne s’expédie pas.</translation>
    </message>
    <message>
        <source>{at} is still to come: nothing has left yet.</source>
        <translation>{at} est à venir : rien n’est encore parti.</translation>
    </message>
    <message>
        <source>{number} ({state}) cannot become “{after}” from there.</source>
        <translation>{number} ({state}) ne peut pas passer à « {after} ».</translation>
    </message>
    <message>
        <source>Goods have left already: where they go can no longer be changed.</source>
        <translation>Des articles sont déjà partis : leur destination ne peut plus être modifiée.</translation>
    </message>
    <message>
        <source>{name}: at least {least}, because that many are no longer in the shop.</source>
        <translation>{name} : au moins {least}, car autant ne sont plus en magasin.</translation>
    </message>
    <message>
        <source>An order needs a line. Cancel the order instead.</source>
        <translation>Une commande a besoin d’une ligne. Annulez plutôt la commande.</translation>
    </message>
    <message>
        <source>Nothing has been changed.</source>
        <translation>Rien n’a été modifié.</translation>
    </message>
    <message>
        <source>The order has no e-mail address.</source>
        <translation>La commande n’a pas d’adresse e-mail.</translation>
    </message>
    <message>
        <source>The customer has nothing that could come back.</source>
        <translation>Le client n’a rien qui puisse revenir.</translation>
    </message>
    <message>
        <source>No return of this order is waiting for that.</source>
        <translation>Aucun retour de cette commande n’attend cela.</translation>
    </message>
    <message>
        <source>Goods are announced to come back with {number}. Receive, refuse or close it first.</source>
        <translation>Un retour est annoncé avec {number}. Recevez-le, refusez-le ou clôturez-le d’abord.</translation>
    </message>
    <message>
        <source>The order has no return {number}.</source>
        <translation>La commande n’a pas de retour {number}.</translation>
    </message>
    <message>
        <source>{number} is at “{state}”; that is not possible now.</source>
        <translation>{number} est à l’état « {state} » : ce n’est pas possible maintenant.</translation>
    </message>
    <message>
        <source>Say how many units come back.</source>
        <translation>Indiquez combien d’articles reviennent.</translation>
    </message>
    <message>
        <source>{name}: at most {left} can come back.</source>
        <translation>{name} : au plus {left} peuvent revenir.</translation>
    </message>
    <message>
        <source>{name}: the return is about {announced}.</source>
        <translation>{name} : le retour porte sur {announced}.</translation>
    </message>
    <message>
        <source>Goods could be sent back until {deadline_on}.</source>
        <translation>Le retour était possible jusqu’au {deadline_on}.</translation>
    </message>
    <message>
        <source>What {number} contains is settled. Its reason, note and message can still be changed.</source>
        <translation>Le contenu de {number} est réglé. Le motif, la note et le message peuvent encore être modifiés.</translation>
    </message>
    <message>
        <source>It must be worth more than nothing.</source>
        <translation>La valeur doit être supérieure à zéro.</translation>
    </message>
    <message>
        <source>Goods are announced to come back.</source>
        <translation>Un retour est annoncé.</translation>
    </message>
    <message>
        <source>Scan or type the code of the card.</source>
        <translation>Scannez ou saisissez le code de la carte.</translation>
    </message>
    <message>
        <source>Returned goods pay for this order; that cannot be taken back.</source>
        <translation>Des articles retournés paient cette commande : cela ne peut pas être annulé.</translation>
    </message>
    <message>
        <source>{name} is worth what it was sold for. Take it off and sell another one.</source>
        <translation>{name} vaut son prix de vente. Retirez-le et vendez-en un autre.</translation>
    </message>
    <message>
        <source>This order is not delivered, so delivery has no price.</source>
        <translation>Cette commande n’est pas livrée : la livraison n’a pas de prix.</translation>
    </message>
    <message>
        <source>“{customer}” fits {count} customers. Use their e-mail address or their number.</source>
        <translation>« {customer} » correspond à {count} clients. Donnez l’e-mail ou le numéro.</translation>
    </message>
    <message>
        <source>Nothing was erased. Finish {orders} first: goods to send, money owed or a return.</source>
        <translation>Rien n’a été effacé. Terminez d’abord {orders} : articles à envoyer, argent dû ou retour attendu.</translation>
    </message>
    <message>
        <source>Both are the same customer already.</source>
        <translation>C’est déjà le même client.</translation>
    </message>
    <message>
        <source>“{name}” is no variable of this message. Take one from the list.</source>
        <translation>« {name} » n’est pas une variable de ce message. Prenez-en une dans la liste.</translation>
    </message>
    <message>
        <source>Write a subject and a text.</source>
        <translation>Écrivez un objet et un texte.</translation>
    </message>
    <message>
        <source>The text has {length} characters, {longest} at most. Shorten it.</source>
        <translation>Le texte a {length} caractères, {longest} au plus. Raccourcissez-le.</translation>
    </message>
    <message>
        <source>“{link}” is not the address of a page. It begins with https:// and names a site.</source>
        <translation>« {link} » n’est pas l’adresse d’une page. Elle commence par https:// et nomme un site.</translation>
    </message>
    <message>
        <source>Nothing fills in {place}. Possible are {known}.</source>
        <translation>Rien ne remplit {place}. Sont possibles : {known}.</translation>
    </message>
    <message>
        <source>Write {place} where the number of the parcel goes.</source>
        <translation>Écrivez {place} à la place du numéro de colis.</translation>
    </message>
    <message>
        <source>This discount or surcharge is no longer on the order.</source>
        <translation>Cette remise ou ce supplément n’est plus sur la commande.</translation>
    </message>
    <message>
        <source>“{name}” was changed elsewhere since you opened it. Nothing was saved. Open it again.</source>
        <translation>« {name} » a été modifié ailleurs depuis que vous l’avez ouvert. Rien n’a été enregistré. Rouvrez-le.</translation>
    </message>
    <message>
        <source>At least one variant must be on sale.</source>
        <translation>Au moins une déclinaison doit être en vente.</translation>
    </message>
    <message>
        <source>It needs a price.</source>
        <translation>Il faut un prix.</translation>
    </message>
    <message>
        <source>The reduced price must be below the usual one.</source>
        <translation>Le prix réduit doit être inférieur au prix habituel.</translation>
    </message>
    <message>
        <source>“{product}” has the SKU “{sku}” already.</source>
        <translation>« {product} » a déjà la référence « {sku} ».</translation>
    </message>
    <message>
        <source>“{product}” has the bar code {code} already.</source>
        <translation>« {product} » a déjà le code-barres {code}.</translation>
    </message>
    <message>
        <source>There are two variants “{name}”.</source>
        <translation>Il y a deux déclinaisons « {name} ».</translation>
    </message>
    <message>
        <source>It has no value for “{axis}”.</source>
        <translation>Il manque une valeur pour « {axis} ».</translation>
    </message>
    <message>
        <source>Say what is asked.</source>
        <translation>Indiquez ce qui est demandé.</translation>
    </message>
    <message>
        <source>“{label}” is asked already.</source>
        <translation>« {label} » est déjà demandé.</translation>
    </message>
    <message>
        <source>Give at least two things to choose from.</source>
        <translation>Donnez au moins deux choix.</translation>
    </message>
    <message>
        <source>At least one letter must fit.</source>
        <translation>Il faut au moins une lettre.</translation>
    </message>
    <message>
        <source>The step must be more than zero.</source>
        <translation>Le pas de vente doit être supérieur à zéro.</translation>
    </message>
    <message>
        <source>“{file}” is not a picture that can be read.</source>
        <translation>« {file} » n’est pas une image lisible.</translation>
    </message>
    <message>
        <source>No mail account is set up yet. Name your mail server in Settings › Mail.</source>
        <translation>Aucun compte mail n’est encore réglé. Indiquez votre serveur dans Réglages › Mails.</translation>
    </message>
    <message>
        <source>“{host}” is not the name of a server. It has no spaces, as in smtp.example.com.</source>
        <translation>« {host} » n’est pas le nom d’un serveur. Il n’a pas d’espace, comme smtp.example.com.</translation>
    </message>
    <message>
        <source>“{port}” is not a port. It is a whole number from 1 to {highest}.</source>
        <translation>« {port} » n’est pas un port. C’est un nombre entier de 1 à {highest}.</translation>
    </message>
    <message>
        <source>Without encryption everybody on the way could read your mails. Choose STARTTLS or TLS.</source>
        <translation>Sans chiffrement, n’importe qui en chemin pourrait lire vos mails. Choisissez STARTTLS ou TLS.</translation>
    </message>
    <message>
        <source>The password of {user} is not known on this machine. Enter it in Settings › Mail.</source>
        <translation>Le mot de passe de {user} n’est pas connu sur cette machine. Saisissez-le dans Réglages › Mails.</translation>
    </message>
    <message>
        <source>“{address}” is no e-mail address.</source>
        <translation>« {address} » n’est pas une adresse e-mail.</translation>
    </message>
    <message>
        <source>{host} does not answer: {reason}. The mails wait and are tried again.</source>
        <translation>{host} ne répond pas : {reason}. Les mails attendent et seront réessayés.</translation>
    </message>
    <message>
        <source>The connection to {host} is not safe: {reason}. Nothing was sent. Check server and port.</source>
        <translation>La connexion à {host} n’est pas sûre : {reason}. Rien n’a été envoyé. Vérifiez le serveur et le port.</translation>
    </message>
    <message>
        <source>{host} does not accept user and password: {answer}. Check them in Settings › Mail.</source>
        <translation>{host} refuse l’utilisateur et le mot de passe : {answer}. Vérifiez-les dans Réglages › Mails.</translation>
    </message>
    <message>
        <source>The server does not let you write as {sender}: {answer}. Check the sender’s address.</source>
        <translation>Le serveur ne vous laisse pas écrire en tant que {sender} : {answer}. Vérifiez l’adresse de l’expéditeur.</translation>
    </message>
    <message>
        <source>The mail left, but the server’s answer did not come: {answer}. It may have arrived; look into the mails of {recipient}.</source>
        <translation>Le mail est parti, mais la réponse du serveur n’est pas arrivée : {answer}. Il est peut-être arrivé ; regardez dans les mails de {recipient}.</translation>
    </message>
    <message>
        <source>The server did not take the mail: {answer}</source>
        <translation>Le serveur n’a pas pris le mail : {answer}</translation>
    </message>
    <message>
        <source>This mail is settled already, or being sent just now. Look at its state again.</source>
        <translation>Ce mail est déjà réglé, ou part en ce moment. Regardez de nouveau son état.</translation>
    </message>
    <message>
        <source>Give it a name.</source>
        <translation>Donnez-lui un nom.</translation>
    </message>
    <message>
        <source>“{name}” is in the list already.</source>
        <translation>« {name} » est déjà dans la liste.</translation>
    </message>
    <message>
        <source>At most {highest} letters fit on paper.</source>
        <translation>Sur le papier, {highest} lettres tiennent au plus.</translation>
    </message>
    <message>
        <source>Comptoir books with “{name}” by itself. It stays in the list.</source>
        <translation>Comptoir se sert lui-même de « {name} », qui reste dans la liste.</translation>
    </message>
    <message>
        <source>“{name}” is the last way to pay. Add another one before you take it away.</source>
        <translation>« {name} » est le dernier moyen de paiement. Ajoutez-en un autre avant de le retirer.</translation>
    </message>
    <message>
        <source>Payments were booked with “{name}”, so its kind stays. Add another way to pay instead.</source>
        <translation>Des paiements portent « {name} », son type reste donc. Ajoutez plutôt un autre moyen de paiement.</translation>
    </message>
    <message>
        <source>{length} letters are too many; at most {highest} fit.</source>
        <translation>{length} lettres, c’est trop ; {highest} au plus.</translation>
    </message>
    <message>
        <source>A price is missing. For free delivery, type 0.</source>
        <translation>Il manque un prix. Pour une livraison offerte, tapez 0.</translation>
    </message>
    <message>
        <source>Add at least one step.</source>
        <translation>Ajoutez au moins un palier.</translation>
    </message>
    <message>
        <source>Step {step} would never count: it must reach further than the one before it.</source>
        <translation>Le palier {step} ne compterait jamais : il doit aller plus loin que le précédent.</translation>
    </message>
    <message>
        <source>{number} is not possible here.</source>
        <translation>{number} n’est pas possible ici.</translation>
    </message>
    <message>
        <source>“{country}” is not a country. Write its name or its two letters, such as FR.</source>
        <translation>« {country} » n’est pas un pays. Écrivez son nom ou ses deux lettres, comme FR.</translation>
    </message>
    <message>
        <source>“{postcode}” is not a postcode. Write 29100, or 29* for all that begin with 29.</source>
        <translation>« {postcode} » n’est pas un code postal. Écrivez 29100, ou 29* pour tous ceux qui commencent par 29.</translation>
    </message>
    <message>
        <source>There is no quote “{quote}”.</source>
        <translation>Il n’y a pas de devis « {quote} ».</translation>
    </message>
    <message>
        <source>{quote} was good until {valid_until}. Say which prices the order shall have: its own or today’s.</source>
        <translation>{quote} était valable jusqu’au {valid_until}. Dites quels prix aura la commande : les siens ou ceux du jour.</translation>
    </message>
    <message>
        <source>{day} is over. Choose a later day.</source>
        <translation>{day} est passé. Choisissez une date ultérieure.</translation>
    </message>
    <message>
        <source>This is a quote. Make an order of it instead.</source>
        <translation>C’est un devis. Faites-en plutôt une commande.</translation>
    </message>
    <message>
        <source>Type a rate. For no VAT, type 0.</source>
        <translation>Tapez un taux. Pour aucune TVA, tapez 0.</translation>
    </message>
    <message>
        <source>Other rates begin on {day} already. Withdraw those first, or choose another day.</source>
        <translation>D’autres taux commencent déjà le {day}. Retirez-les d’abord, ou choisissez un autre jour.</translation>
    </message>
    <message>
        <source>Documents were issued with the rate of {day}. It stays; choose a day after the last of them.</source>
        <translation>Des documents portent le taux du {day}. Il reste ; choisissez un jour après le dernier d’entre eux.</translation>
    </message>
    <message>
        <source>Without a rate nothing of “{name}” could be sold. Set the new rate first.</source>
        <translation>Sans taux, rien de « {name} » ne pourrait se vendre. Fixez d’abord le nouveau taux.</translation>
    </message>
    <message>
        <source>“{name}” is in use and stays.</source>
        <translation>« {name} » sert encore et reste.</translation>
    </message>
    <message>
        <source>The shop has no label “{label}”. Make it in the settings.</source>
        <translation>La boutique n’a pas d’étiquette « {label} ». Créez-la dans les réglages.</translation>
    </message>
    <message>
        <source>The label “{label}” is put away. Take it up again first.</source>
        <translation>L’étiquette « {label} » est mise de côté. Reprenez-la d’abord.</translation>
    </message>
    <message>
        <source>Give the label a name in one language at least.</source>
        <translation>Donnez à l’étiquette un nom dans au moins une langue.</translation>
    </message>
    <message>
        <source>There is already a label “{name}”.</source>
        <translation>Il y a déjà une étiquette « {name} ».</translation>
    </message>
    <message>
        <source>“{name}” stands on orders ({orders}), so it can be put away but not deleted.</source>
        <translation>« {name} » est posée sur des commandes ({orders}) : on peut la mettre de côté, pas la supprimer.</translation>
    </message>
    <message>
        <source>“{label}” is for orders with the status: {base}. {order} has another one.</source>
        <translation>« {label} » est pour les commandes à l’état : {base}. {order} est dans un autre état.</translation>
    </message>
    <message>
        <source>Type the customer’s e-mail address first.</source>
        <translation>Saisissez d’abord l’adresse e-mail du client.</translation>
    </message>
    <message>
        <source>This file is no answer to a quote. Ask the customer for the file that the page saved.</source>
        <translation>Ce fichier n’est pas une réponse à un devis. Demandez au client le fichier que la page a enregistré.</translation>
    </message>
    <message>
        <source>This answer does not fit an offer of this shop, or somebody changed it. Nothing was taken over.</source>
        <translation>Cette réponse ne correspond à aucune offre de cette boutique, ou quelqu’un l’a modifiée. Rien n’a été repris.</translation>
    </message>
    <message>
        <source>The answer asks for more than was offered: {name}. Nothing was taken over.</source>
        <translation>La réponse demande plus que ce qui était proposé : {name}. Rien n’a été repris.</translation>
    </message>
    <message>
        <source>There is no tag “{tag}”.</source>
        <translation>Il n’y a pas de mot-clé « {tag} ».</translation>
    </message>
    <message>
        <source>A tag needs a letter or a digit at least.</source>
        <translation>Un mot-clé contient au moins une lettre ou un chiffre.</translation>
    </message>
    <message>
        <source>A tag has {highest} letters at most. Write the rest in a note.</source>
        <translation>Un mot-clé a {highest} lettres au plus. Écrivez le reste dans une note.</translation>
    </message>
    <message>
        <source>“{tag}” would be two tags: a comma stands between tags. Leave it out.</source>
        <translation>« {tag} » ferait deux mots-clés : la virgule sépare les mots-clés. Enlevez-la.</translation>
    </message>
    <message>
        <source>There is already a tag “{tag}”.</source>
        <translation>Il y a déjà un mot-clé « {tag} ».</translation>
    </message>
    <message>
        <source>This task is no longer there.</source>
        <translation>Cette tâche n’est plus là.</translation>
    </message>
    <message>
        <source>Say what is to be done.</source>
        <translation>Dites ce qu’il y a à faire.</translation>
    </message>
    <message>
        <source>A task has {highest} letters at most, these are {length}. Write the rest in a note.</source>
        <translation>Une tâche a {highest} lettres au plus, il y en a {length}. Écrivez le reste dans une note.</translation>
    </message>
    <message>
        <source>This task is done once the money is paid back.</source>
        <translation>Cette tâche est faite dès que l’argent est rendu.</translation>
    </message>
    <message>
        <source>The order has no e-mail address. Edit the customer.</source>
        <translation>La commande n’a pas d’adresse e-mail. Modifiez le client.</translation>
    </message>
    <message>
        <source>{customer} has no e-mail address. Add one first.</source>
        <translation>{customer} n’a pas d’adresse e-mail. Ajoutez-en une d’abord.</translation>
    </message>
    <message>
        <source>Give the message a name, to find it again.</source>
        <translation>Donnez un nom au message, pour le retrouver.</translation>
    </message>
    <message>
        <source>There is no such message any more.</source>
        <translation>Ce message n’existe plus.</translation>
    </message>
    <message>
        <source>There is no right “{word}”. There are: {known}.</source>
        <translation>Le droit « {word} » n’existe pas. Il y a : {known}.</translation>
    </message>
    <message>
        <source>Please give a name.</source>
        <translation>Indiquez un nom.</translation>
    </message>
    <message>
        <source>There is somebody called {name} already. Take a name that tells them apart.</source>
        <translation>Quelqu’un s’appelle déjà {name}. Choisissez un nom qui les distingue.</translation>
    </message>
    <message>
        <source>Nobody called {name} works here.</source>
        <translation>Personne du nom de {name} ne travaille ici.</translation>
    </message>
    <message>
        <source>Somebody has to be able to change the settings. Give that right to one person at least.</source>
        <translation>Quelqu’un doit pouvoir changer les réglages. Donnez ce droit à une personne au moins.</translation>
    </message>
    <message>
        <source>A PIN has four to eight digits.</source>
        <translation>Un code compte de quatre à huit chiffres.</translation>
    </message>
    <message>
        <source>That is not the PIN. Tries left: {left}.</source>
        <translation>Ce n’est pas le bon code. Essais restants : {left}.</translation>
    </message>
    <message>
        <source>Too many wrong tries. Please wait {seconds} seconds.</source>
        <translation>Trop d’essais erronés. Attendez {seconds} secondes.</translation>
    </message>
    <message>
        <source>With this limit nobody could ever use it.</source>
        <translation>Avec cette limite, personne ne pourrait jamais s’en servir.</translation>
    </message>
    <message>
        <source>“{code}” was changed elsewhere since you opened it. Nothing was saved. Open it again.</source>
        <translation>« {code} » a été modifié ailleurs depuis que vous l’avez ouvert. Rien n’a été enregistré. Rouvrez-le.</translation>
    </message>
    <message>
        <source>There is no setting “{key}”.</source>
        <translation>Il n’y a pas de réglage « {key} ».</translation>
    </message>
    <message>
        <source>“{colour}” is no colour. Write it as #1F57B5.</source>
        <translation>« {colour} » n’est pas une couleur. Écrivez-la comme #1F57B5.</translation>
    </message>
    <message>
        <source>{colour} is too pale for white paper: its contrast is {contrast}, not 4.5. Take a darker one.</source>
        <translation>{colour} est trop pâle sur du papier blanc : son contraste est de {contrast}, il faut 4,5. Prenez-en une plus foncée.</translation>
    </message>
    <message>
        <source>That is no PNG or JPEG picture of at most {most} kB. Choose another one.</source>
        <translation>Ce n’est pas une image PNG ou JPEG de {most} ko au plus. Choisissez-en une autre.</translation>
    </message>
    <message>
        <source>There is no template “{name}”. There are {known}.</source>
        <translation>Il n’y a pas de modèle « {name} ». Il y a {known}.</translation>
    </message>
    <message>
        <source>There is no version {version}.</source>
        <translation>Il n’y a pas de version {version}.</translation>
    </message>
    <message>
        <source>The template has {length} characters, {most} at most. Shorten it.</source>
        <translation>Le modèle a {length} caractères, {most} au plus. Raccourcissez-le.</translation>
    </message>
    <message>
        <source>Line {line}: {detail}</source>
        <translation>Ligne {line} : {detail}</translation>
    </message>
    <message>
        <source>Line {line} cannot be read: {detail}</source>
        <translation>La ligne {line} est illisible : {detail}</translation>
    </message>
    <message>
        <source>Line {line} asks for “{detail}”, which there is not. See the list of variables.</source>
        <translation>La ligne {line} demande « {detail} », qui n’existe pas. Voyez la liste des variables.</translation>
    </message>
    <message>
        <source>Line {line} does what no template may: {detail}. Use the variables as they are.</source>
        <translation>La ligne {line} fait ce qu’aucun modèle ne peut faire : {detail}. Employez les variables telles quelles.</translation>
    </message>
    <message>
        <source>A template takes nothing from outside: {detail}. Put pictures into it as data, or use the logo.</source>
        <translation>Un modèle ne prend rien au dehors : {detail}. Mettez les images dedans, comme données, ou employez le logo.</translation>
    </message>
    <message>
        <source>What came out is longer than {detail} characters.</source>
        <translation>Le résultat dépasse {detail} caractères.</translation>
    </message>
    <message>
        <source>No pages can be made of this: {detail}</source>
        <translation>Impossible d’en faire des pages : {detail}</translation>
    </message>
    <message>
        <source>Not kept, because it does not show: {parts} ({sample}). Add what is missing.</source>
        <translation>Pas enregistré, car il n’affiche pas : {parts} ({sample}). Ajoutez ce qui manque.</translation>
    </message>
    <message>
        <source>Give the view a name.</source>
        <translation>Donnez un nom à la vue.</translation>
    </message>
    <message>
        <source>There is already a view “{view}”.</source>
        <translation>Il y a déjà une vue « {view} ».</translation>
    </message>
    <message>
        <source>A name of {highest} letters at most fits on a tab.</source>
        <translation>Un nom d’onglet a {highest} lettres au plus.</translation>
    </message>
    <message>
        <source>There is no view “{view}”.</source>
        <translation>Il n’y a pas de vue « {view} ».</translation>
    </message>
    <message>
        <source>“{path}” is under a passphrase, and it was not opened. Nothing was changed.</source>
        <translation>« {path} » est verrouillé par une phrase secrète et n’a pas été ouvert. Rien n’a été modifié.</translation>
    </message>
    <message>
        <source>That is neither the passphrase nor the recovery code of this file. Nothing was changed.</source>
        <translation>Ce n’est ni la phrase secrète ni le code de secours de ce fichier. Rien n’a été modifié.</translation>
    </message>
    <message>
        <source>A passphrase has at least {least} letters. A few words are easy to keep in mind.</source>
        <translation>Une phrase secrète a au moins {least} lettres. Quelques mots se retiennent bien.</translation>
    </message>
    <message>
        <source>SQLite on this machine cannot lock a file. Nothing was changed.</source>
        <translation>Le SQLite de cette machine ne sait pas verrouiller un fichier. Rien n’a été modifié.</translation>
    </message>
    <message>
        <source>This payment stays: without it, more money would have gone back than came in.</source>
        <translation>Ce paiement reste : sans lui, on aurait rendu plus d’argent qu’il n’en est entré.</translation>
    </message>
    <message>
        <source>The order was credited and stays cancelled. Duplicate it into a quote instead.</source>
        <translation>La commande a fait l’objet d’un avoir et reste annulée. Dupliquez-la plutôt en devis.</translation>
    </message>
    <message>
        <source>The order was credited with {number} and stays cancelled. Duplicate it into a quote instead.</source>
        <translation>La commande a fait l’objet de l’avoir {number} et reste annulée. Dupliquez-la plutôt en devis.</translation>
    </message>
    <message>
        <source>At most 100% is possible.</source>
        <translation>100 % au maximum.</translation>
    </message>
    <message>
        <source>The order was placed on {placed}: nothing left before that.</source>
        <translation>La commande a été passée le {placed} : rien n’est parti avant.</translation>
    </message>
    <message>
        <source>{asked_minor} would come off the gift cards sold here, but only {left_minor} of them are not spent.</source>
        <translation>Il faudrait retirer {asked_minor} des cartes cadeaux vendues ici, mais il n’y reste que {left_minor} à dépenser.</translation>
    </message>
    <message>
        <source>The order date {day} lies in the future. Type today’s date or an earlier one.</source>
        <translation>La date de commande du {day} est dans le futur. Tapez la date d’aujourd’hui ou une date passée.</translation>
    </message>
    <message>
        <source>Not due before {due_on}.</source>
        <translation>Rien à payer avant le {due_on}.</translation>
    </message>
    <message>
        <source>“{other}” is on this sale and cannot be used together with another voucher.</source>
        <translation>« {other} » est sur cette vente et ne se cumule pas avec un autre bon.</translation>
    </message>
    <message>
        <source>A date of supply lies between {first} and {last}. Look at the year.</source>
        <translation>Une date de livraison se situe entre le {first} et le {last}. Vérifiez l’année.</translation>
    </message>
    <message>
        <source>{number} says this date of supply already.</source>
        <translation>{number} indique déjà cette date de livraison.</translation>
    </message>
    <message>
        <source>“{file}” cannot be read.</source>
        <translation>« {file} » ne peut pas être lu.</translation>
    </message>
    <message>
        <source>“{file}” is too large: at most {most_mb} MB.</source>
        <translation>« {file} » est trop gros : {most_mb} Mo au plus.</translation>
    </message>
    <message>
        <source>“{file}” is neither a picture (PNG, JPEG, WebP, GIF, TIFF) nor a PDF.</source>
        <translation>« {file} » n’est ni une image (PNG, JPEG, WebP, GIF, TIFF) ni un PDF.</translation>
    </message>
    <message>
        <source>{label}: there is no file “{value}” in the shop. Choose it again.</source>
        <translation>{label} : il n’y a pas de fichier « {value} » dans la boutique. Choisissez-le de nouveau.</translation>
    </message>
    <message>
        <source>A number is missing.</source>
        <translation>Il manque un nombre.</translation>
    </message>
    <message>
        <source>Possible here: {least} to {most}.</source>
        <translation>Possible ici : de {least} à {most}.</translation>
    </message>
    <message>
        <source>{person} may not {right} without approval. Nothing was saved. Somebody who may can approve it.</source>
        <translation>{person} ne peut pas {right} sans accord. Rien n’a été enregistré. Une personne autorisée peut approuver.</translation>
    </message>
    <message>
        <source>So much was given back already that this cannot be lowered so far. Lower it less, or refund the rest.</source>
        <translation>On a déjà tant remboursé que cela ne peut pas descendre si bas. Baissez moins, ou remboursez le reste.</translation>
    </message>
    <message>
        <source>The label of {order} was changed since, so it stays.</source>
        <translation>L’étiquette de {order} a été changée depuis : elle reste donc.</translation>
    </message>
    <message>
        <source>“{phone}” is no phone number: it has too few digits.</source>
        <translation>« {phone} » n’est pas un numéro de téléphone : il a trop peu de chiffres.</translation>
    </message>
    <message>
        <source>Quote {quote} is over or was changed, ordered, answered or thrown away. Send it anew from its page.</source>
        <translation>Le devis {quote} a été modifié, commandé ou jeté depuis, a déjà sa réponse ou a dépassé son dernier jour. Renvoyez-le depuis sa page.</translation>
    </message>
    <message>
        <source>The new passphrase is missing. Put it into {variable}, or type it at a terminal.</source>
        <translation>La nouvelle phrase secrète manque. Mettez-la dans {variable}, ou tapez-la dans un terminal.</translation>
    </message>
</context>
<context>
    <name>Refused</name>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>The shop could not be opened</source>
        <translation>La boutique n’a pas pu s’ouvrir</translation>
    </message>
</context>
<context>
    <name>ReportPanel</name>
    <message>
        <source>Take an order</source>
        <translation>Prendre une commande</translation>
    </message>
    <message>
        <source>Import other files</source>
        <translation>Importer d’autres fichiers</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Colonnes</translation>
    </message>
    <message>
        <source>All or nothing: it can be stopped at any time.</source>
        <translation>Tout ou rien : vous pouvez arrêter à tout moment.</translation>
    </message>
    <message>
        <source>This will happen</source>
        <translation>Voici ce qui se passera</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>C’est fait</translation>
    </message>
    <message>
        <source>See the products</source>
        <translation>Voir les produits</translation>
    </message>
    <message>
        <source>See the customers</source>
        <translation>Voir les clients</translation>
    </message>
    <message>
        <source>It was tried just now. Nothing is written yet.</source>
        <translation>L’essai vient d’être fait. Rien n’est encore écrit.</translation>
    </message>
    <message>
        <source>{n} product is in your shop.</source>
        <translation>{n} produit est dans votre boutique.</translation>
    </message>
    <message>
        <source>{n} products are in your shop.</source>
        <translation>{n} produits sont dans votre boutique.</translation>
    </message>
    <message>
        <source>{n} customer is in your shop.</source>
        <translation>{n} client est dans votre boutique.</translation>
    </message>
    <message>
        <source>{n} customers are in your shop.</source>
        <translation>{n} clients sont dans votre boutique.</translation>
    </message>
    <message>
        <source>New products</source>
        <translation>Nouveaux produits</translation>
    </message>
    <message>
        <source>New variants</source>
        <translation>Nouvelles déclinaisons</translation>
    </message>
    <message>
        <source>New customers</source>
        <translation>Nouveaux clients</translation>
    </message>
    <message>
        <source>Brought up to date</source>
        <translation>Mis à jour</translation>
    </message>
    <message>
        <source>Rows left out</source>
        <translation>Lignes écartées</translation>
    </message>
    <message>
        <source>Taken with a change</source>
        <translation>Reprises avec un changement</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importer</translation>
    </message>
    <message>
        <source>Nothing in these files can be imported.</source>
        <translation>Rien de ces fichiers ne peut être importé.</translation>
    </message>
</context>
<context>
    <name>ReportStep</name>
    <message>
        <source>Rows to look at</source>
        <translation>Lignes à regarder</translation>
    </message>
    <message>
        <source>Save this list…</source>
        <translation>Enregistrer la liste…</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Écartées</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Modifiées</translation>
    </message>
    <message>
        <source>Every row can be taken</source>
        <translation>Toutes les lignes peuvent être reprises</translation>
    </message>
    <message>
        <source>Nothing is left out or changed on the way.</source>
        <translation>Rien n’est écarté ni changé.</translation>
    </message>
    <message>
        <source>Every row is in</source>
        <translation>Toutes les lignes sont reprises</translation>
    </message>
    <message>
        <source>Nothing was left out or changed on the way.</source>
        <translation>Rien n’a été écarté ni changé.</translation>
    </message>
    <message>
        <source>Save the list</source>
        <translation>Enregistrer la liste</translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation>Tableaux (*.csv)</translation>
    </message>
    <message>
        <source>import-report.csv</source>
        <translation>rapport-import.csv</translation>
    </message>
</context>
<context>
    <name>ReturnAction</name>
    <message>
        <source>Refund</source>
        <translation>Remboursement</translation>
    </message>
    <message>
        <source>Exchange</source>
        <translation>Échange</translation>
    </message>
    <message>
        <source>Repair</source>
        <translation>Réparation</translation>
    </message>
    <message>
        <source>Store credit</source>
        <translation>Bon d’achat</translation>
    </message>
</context>
<context>
    <name>ReturnActs</name>
    <message>
        <source>Return of goods…</source>
        <translation>Retour d’articles…</translation>
    </message>
    <message>
        <source>Refuse return {number}?</source>
        <translation>Refuser le retour {number} ?</translation>
    </message>
    <message>
        <source>The customer keeps the goods.</source>
        <translation>Le client garde les articles.</translation>
    </message>
    <message>
        <source>Leave as it is</source>
        <translation>Laisser tel quel</translation>
    </message>
    <message>
        <source>Next step of the return</source>
        <translation>Suite du retour</translation>
    </message>
    <message>
        <source>Open the exchange</source>
        <translation>Ouvrir l’échange</translation>
    </message>
    <message>
        <source>Receive {number}</source>
        <translation>Recevoir {number}</translation>
    </message>
    <message>
        <source>Close {number}</source>
        <translation>Clôturer {number}</translation>
    </message>
    <message>
        <source>Open exchange {number}</source>
        <translation>Ouvrir l’échange {number}</translation>
    </message>
    <message>
        <source>Go on with the exchange</source>
        <translation>Poursuivre l’échange</translation>
    </message>
    <message>
        <source>Refuse the return</source>
        <translation>Refuser le retour</translation>
    </message>
    <message>
        <source>Asked for too late</source>
        <translation>Demandé trop tard</translation>
    </message>
    <message>
        <source>Worn or used</source>
        <translation>Porté ou utilisé</translation>
    </message>
    <message>
        <source>Made to measure</source>
        <translation>Fait sur mesure</translation>
    </message>
    <message>
        <source>Not bought here</source>
        <translation>Pas acheté ici</translation>
    </message>
    <message>
        <source>Return {number} created</source>
        <translation>Retour {number} créé</translation>
    </message>
    <message>
        <source>Return {number} changed</source>
        <translation>Retour {number} modifié</translation>
    </message>
    <message>
        <source>{number} confirmed, waiting for the goods</source>
        <translation>{number} confirmé, articles attendus</translation>
    </message>
    <message>
        <source>Return {number} received</source>
        <translation>Retour {number} reçu</translation>
    </message>
    <message>
        <source>Return {number} refused</source>
        <translation>Retour {number} refusé</translation>
    </message>
    <message>
        <source>{number} is only asked for again</source>
        <translation>{number} est de nouveau seulement demandé</translation>
    </message>
    <message>
        <source>Return {number} closed</source>
        <translation>Retour {number} clôturé</translation>
    </message>
    <message>
        <source>Accept return {number}?</source>
        <translation>Accepter le retour {number} ?</translation>
    </message>
    <message>
        <source>The goods are expected from now on.</source>
        <translation>Les articles sont attendus à partir de maintenant.</translation>
    </message>
    <message>
        <source>Accept the return</source>
        <translation>Accepter le retour</translation>
    </message>
</context>
<context>
    <name>ReturnState</name>
    <message>
        <source>Requested</source>
        <translation>Demandé</translation>
    </message>
    <message>
        <source>Waiting for the parcel</source>
        <translation>Colis attendu</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Reçu</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Refusé</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Clos</translation>
    </message>
</context>
<context>
    <name>Returns</name>
    <message>
        <source>{name}, how many</source>
        <translation>{name}, combien</translation>
    </message>
    <message>
        <source>Put back on the shelf</source>
        <translation>Remettre en rayon</translation>
    </message>
    <message>
        <source>Asked for</source>
        <translation>Demandé</translation>
    </message>
    <message>
        <source>On</source>
        <translation>Le</translation>
    </message>
    <message>
        <source>Note for the shop</source>
        <translation>Note pour la boutique</translation>
    </message>
    <message>
        <source>Message to the customer</source>
        <translation>Message au client</translation>
    </message>
    <message>
        <source>Tell the customer by e-mail</source>
        <translation>Prévenir le client par e-mail</translation>
    </message>
    <message>
        <source>What the customer gets</source>
        <translation>Ce que le client obtient</translation>
    </message>
    <message>
        <source>Return of goods from {number}</source>
        <translation>Retour d’articles de {number}</translation>
    </message>
    <message>
        <source>What the customer has and did not announce yet can come back.</source>
        <translation>Ce que le client a et n’a pas encore annoncé peut revenir.</translation>
    </message>
    <message>
        <source>Change return {number}</source>
        <translation>Modifier le retour {number}</translation>
    </message>
    <message>
        <source>Create return</source>
        <translation>Créer le retour</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Give the delivery price back too</source>
        <translation>Rembourser aussi les frais de port</translation>
    </message>
    <message>
        <source>Print the reason on the credit note</source>
        <translation>Imprimer le motif sur l’avoir</translation>
    </message>
    <message>
        <source>Receive return {number}</source>
        <translation>Recevoir le retour {number}</translation>
    </message>
    <message>
        <source>Receive</source>
        <translation>Recevoir</translation>
    </message>
    <message>
        <source>Receive, refund {amount}</source>
        <translation>Recevoir et rembourser {amount}</translation>
    </message>
    <message>
        <source>Announced: {n}</source>
        <translation>Annoncé : {n}</translation>
    </message>
    <message>
        <source>Sold: {sold}, can come back: {most}</source>
        <translation>Vendu : {sold}, peut revenir : {most}</translation>
    </message>
    <message>
        <source>possible until {day}</source>
        <translation>possible jusqu’au {day}</translation>
    </message>
</context>
<context>
    <name>ReturnsPanel</name>
    <message>
        <source>Returns</source>
        <translation>Retours</translation>
    </message>
    <message>
        <source>Nothing came back.</source>
        <translation>Rien n’est revenu.</translation>
    </message>
    <message>
        <source>Create</source>
        <translation>Créer</translation>
    </message>
    <message>
        <source>after the last day</source>
        <translation>après le dernier jour</translation>
    </message>
    <message>
        <source>More about {number}</source>
        <translation>Plus sur {number}</translation>
    </message>
    <message>
        <source>Receive</source>
        <translation>Recevoir</translation>
    </message>
    <message>
        <source>Confirm, wait for the goods</source>
        <translation>Confirmer, attendre les articles</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Modifier…</translation>
    </message>
    <message>
        <source>Refuse…</source>
        <translation>Refuser…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Clôturer</translation>
    </message>
    <message>
        <source>Back to asked for</source>
        <translation>Revenir à demandé</translation>
    </message>
    <message>
        <source>Open the exchange</source>
        <translation>Ouvrir l’échange</translation>
    </message>
</context>
<context>
    <name>Right</name>
    <message>
        <source>Any discount</source>
        <translation>Toute remise</translation>
    </message>
    <message>
        <source>Discounts and vouchers beyond the limit below.</source>
        <translation>Remises et bons au-delà de la limite ci-dessous.</translation>
    </message>
    <message>
        <source>Another price</source>
        <translation>Un autre prix</translation>
    </message>
    <message>
        <source>Type another unit price than that of the catalogue.</source>
        <translation>Saisir un autre prix unitaire que celui du catalogue.</translation>
    </message>
    <message>
        <source>Money back</source>
        <translation>Rendre de l’argent</translation>
    </message>
    <message>
        <source>Refunds, credit notes, and taking a payment back.</source>
        <translation>Remboursements, avoirs, et annulation d’un paiement.</translation>
    </message>
    <message>
        <source>Credit sales</source>
        <translation>Ventes à crédit</translation>
    </message>
    <message>
        <source>Let goods leave that are not paid yet.</source>
        <translation>Laisser partir des articles qui ne sont pas encore payés.</translation>
    </message>
    <message>
        <source>Cancel orders</source>
        <translation>Annuler des commandes</translation>
    </message>
    <message>
        <source>A whole order, or what has not left yet.</source>
        <translation>Une commande entière, ou ce qui n’est pas encore parti.</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Réglages</translation>
    </message>
    <message>
        <source>Change settings, the shop’s details, and the people themselves.</source>
        <translation>Changer les réglages, les coordonnées de la boutique et l’équipe elle-même.</translation>
    </message>
    <message>
        <source>May do everything</source>
        <translation>Peut tout faire</translation>
    </message>
    <message>
        <source>Discounts up to {percent}</source>
        <translation>Remises jusqu’à {percent}</translation>
    </message>
    <message>
        <source>Takes orders and payments</source>
        <translation>Prend commandes et paiements</translation>
    </message>
    <message>
        <source>give a larger discount</source>
        <translation>accorder une remise plus forte</translation>
    </message>
    <message>
        <source>change a price</source>
        <translation>changer de prix</translation>
    </message>
    <message>
        <source>give money back</source>
        <translation>rendre de l’argent</translation>
    </message>
    <message>
        <source>let goods leave unpaid</source>
        <translation>laisser partir des articles impayés</translation>
    </message>
    <message>
        <source>cancel orders</source>
        <translation>annuler de commande</translation>
    </message>
    <message>
        <source>change settings</source>
        <translation>changer les réglages</translation>
    </message>
</context>
<context>
    <name>Scan</name>
    <message>
        <source>With a scanner: each scan counts one more.</source>
        <translation>Avec un lecteur : chaque code lu en compte un de plus.</translation>
    </message>
    <message>
        <source>“{code}” is not among these goods.</source>
        <translation>« {code} » n’est pas parmi ces articles.</translation>
    </message>
    <message>
        <source>{name}: put its number right first.</source>
        <translation>{name} : corrigez d’abord sa quantité.</translation>
    </message>
    <message>
        <source>{name}: all {n} are counted already.</source>
        <translation>{name} : les {n} sont déjà comptés.</translation>
    </message>
    <message>
        <source>{n} of {name}</source>
        <translation>{n} × {name}</translation>
    </message>
</context>
<context>
    <name>SearchField</name>
    <message>
        <source>Clear</source>
        <translation>Effacer</translation>
    </message>
</context>
<context>
    <name>Seat</name>
    <message>
        <source>Who is there?</source>
        <translation>Qui est là ?</translation>
    </message>
    <message>
        <source>What you do stands in the history under your name.</source>
        <translation>Ce que vous faites figure dans l’historique à votre nom.</translation>
    </message>
    <message>
        <source>Who approves?</source>
        <translation>Qui approuve ?</translation>
    </message>
    <message>
        <source>PIN</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Continuer</translation>
    </message>
    <message>
        <source>Quote {number}</source>
        <translation>Devis {number}</translation>
    </message>
    <message>
        <source>The sale being typed</source>
        <translation>La vente en cours</translation>
    </message>
    <message>
        <source>Another unit price</source>
        <translation>Autre prix unitaire</translation>
    </message>
    <message>
        <source>On the whole sale</source>
        <translation>Sur toute la vente</translation>
    </message>
    <message>
        <source>Discount</source>
        <translation>Remise</translation>
    </message>
    <message>
        <source>Voucher {code}</source>
        <translation>Bon {code}</translation>
    </message>
    <message>
        <source>Order {number}</source>
        <translation>Commande {number}</translation>
    </message>
    <message>
        <source>and {n} more effect</source>
        <translation>et {n} autre effet</translation>
    </message>
    <message>
        <source>and {n} more effects</source>
        <translation>et {n} autres effets</translation>
    </message>
    <message>
        <source>The desk is locked</source>
        <translation>Le comptoir est verrouillé</translation>
    </message>
    <message>
        <source>Nobody touched it for a while. Everything is as it was left.</source>
        <translation>Personne n’y a touché depuis un moment. Tout est comme on l’a laissé.</translation>
    </message>
    <message>
        <source>Approve</source>
        <translation>Approuver</translation>
    </message>
</context>
<context>
    <name>Settings</name>
    <message>
        <source>Printing</source>
        <translation>Impression</translation>
    </message>
    <message>
        <source>Invoices</source>
        <translation>Factures</translation>
    </message>
    <message>
        <source>Packing slips</source>
        <translation>Bons de livraison</translation>
    </message>
    <message>
        <source>Printer</source>
        <translation>Imprimante</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>Papier</translation>
    </message>
    <message>
        <source>Copies</source>
        <translation>Exemplaires</translation>
    </message>
    <message>
        <source>The system’s printer</source>
        <translation>Celle du système</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>Sauvegardes</translation>
    </message>
    <message>
        <source>The shop is one file. A copy is made every ten minutes of work and at closing, checked and compared at once; hours become days and months as they age.</source>
        <translation>La boutique est un seul fichier. Une copie en est faite toutes les dix minutes de travail et à la fermeture, aussitôt vérifiée et comparée ; en vieillissant, il en reste une par heure, par jour, puis par mois.</translation>
    </message>
    <message>
        <source>Second folder</source>
        <translation>Second dossier</translation>
    </message>
    <message>
        <source>Copies on this machine</source>
        <translation>Copies sur cette machine</translation>
    </message>
    <message>
        <source>Back up now</source>
        <translation>Sauvegarder maintenant</translation>
    </message>
    <message>
        <source>Here, and in the second folder when it is there.</source>
        <translation>Ici, et dans le second dossier s’il est là.</translation>
    </message>
    <message>
        <source>Make a copy…</source>
        <translation>Faire une copie…</translation>
    </message>
    <message>
        <source>A copy somewhere else</source>
        <translation>Une copie ailleurs</translation>
    </message>
    <message>
        <source>In a file of your own, which no later copy replaces.</source>
        <translation>Dans un fichier à vous, qu’aucune copie ne remplacera.</translation>
    </message>
    <message>
        <source>On a stick or another disk</source>
        <translation>Sur une clé ou un autre disque</translation>
    </message>
    <message>
        <source>Each automatic copy goes there too.</source>
        <translation>Chaque copie automatique y va aussi.</translation>
    </message>
    <message>
        <source>Days until a reminder</source>
        <translation>Jours avant un rappel</translation>
    </message>
    <message>
        <source>When the second folder had no copy for so long, it is said quietly.</source>
        <translation>Quand le second dossier est resté si longtemps sans copie, un message discret le dit.</translation>
    </message>
    <message>
        <source>Choose a folder…</source>
        <translation>Choisir un dossier…</translation>
    </message>
    <message>
        <source>No longer use it</source>
        <translation>Ne plus l’utiliser</translation>
    </message>
    <message>
        <source>No copy is there yet.</source>
        <translation>Aucune copie n’y est encore.</translation>
    </message>
    <message>
        <source>It is not there now.</source>
        <translation>Il n’est pas là en ce moment.</translation>
    </message>
    <message>
        <source>Last copy {when}; no order is missing.</source>
        <translation>Dernière copie {when} ; aucune commande ne manque.</translation>
    </message>
    <message>
        <source>Last copy {when}; {orders} came since.</source>
        <translation>Dernière copie {when} ; {orders} depuis.</translation>
    </message>
    <message>
        <source>A copy at once</source>
        <translation>Une copie tout de suite</translation>
    </message>
    <message>
        <source>Appearance and language</source>
        <translation>Apparence et langue</translation>
    </message>
    <message>
        <source>Language of the screen</source>
        <translation>Langue de l’écran</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Couleurs</translation>
    </message>
    <message>
        <source>As the system: light by day, dark by night.</source>
        <translation>Comme le système : clair le jour, sombre la nuit.</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Comme le système</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Clair</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Sombre</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>Commandes</translation>
    </message>
    <message>
        <source>An order on hold never gets one.</source>
        <translation>Une commande en attente n’en reçoit jamais.</translation>
    </message>
    <message>
        <source>With the order</source>
        <translation>À la commande</translation>
    </message>
    <message>
        <source>Once paid</source>
        <translation>Après paiement</translation>
    </message>
    <message>
        <source>By hand</source>
        <translation>À la main</translation>
    </message>
    <message>
        <source>Stock</source>
        <translation>Stock</translation>
    </message>
    <message>
        <source>When stock is taken</source>
        <translation>Quand sortir le stock</translation>
    </message>
    <message>
        <source>Until then others can still sell the last one.</source>
        <translation>Jusque-là, le dernier peut encore être vendu à un autre.</translation>
    </message>
    <message>
        <source>Stock is low from</source>
        <translation>Stock bas à partir de</translation>
    </message>
    <message>
        <source>For products without a level of their own.</source>
        <translation>Pour les produits sans seuil à eux.</translation>
    </message>
    <message>
        <source>Complete what is paid and delivered</source>
        <translation>Terminer ce qui est payé et livré</translation>
    </message>
    <message>
        <source>The order leaves the lists of work.</source>
        <translation>La commande quitte les listes de travail.</translation>
    </message>
    <message>
        <source>Hours until an unfinished sale counts as abandoned</source>
        <translation>Heures avant qu’une vente inachevée soit abandonnée</translation>
    </message>
    <message>
        <source>Prices and VAT</source>
        <translation>Prix et TVA</translation>
    </message>
    <message>
        <source>For new orders. Orders taken before keep the rules they were taken under.</source>
        <translation>Pour les nouvelles commandes. Les précédentes gardent leurs règles.</translation>
    </message>
    <message>
        <source>Prices are typed</source>
        <translation>Les prix se saisissent</translation>
    </message>
    <message>
        <source>Also when imported.</source>
        <translation>À l’import aussi.</translation>
    </message>
    <message>
        <source>With VAT</source>
        <translation>TTC</translation>
    </message>
    <message>
        <source>Without VAT</source>
        <translation>HT</translation>
    </message>
    <message>
        <source>VAT is rounded</source>
        <translation>La TVA s’arrondit</translation>
    </message>
    <message>
        <source>By rate gives the amount that the tax office computes.</source>
        <translation>Par taux donne le montant que calcule l’administration.</translation>
    </message>
    <message>
        <source>By rate</source>
        <translation>Par taux</translation>
    </message>
    <message>
        <source>By line</source>
        <translation>Par ligne</translation>
    </message>
    <message>
        <source>VAT of delivery</source>
        <translation>TVA de la livraison</translation>
    </message>
    <message>
        <source>Which rate the delivery price gets.</source>
        <translation>Quel taux reçoit le prix de la livraison.</translation>
    </message>
    <message>
        <source>Its own</source>
        <translation>Le sien</translation>
    </message>
    <message>
        <source>The highest</source>
        <translation>Le plus haut</translation>
    </message>
    <message>
        <source>In proportion</source>
        <translation>Au prorata</translation>
    </message>
    <message>
        <source>Surcharges in percent also on delivery</source>
        <translation>Suppléments en pourcentage aussi sur la livraison</translation>
    </message>
    <message>
        <source>Otherwise they are taken from the goods only.</source>
        <translation>Sinon ils se calculent sur les articles seulement.</translation>
    </message>
    <message>
        <source>Exempt customers pay the same</source>
        <translation>Les clients exonérés paient le même prix</translation>
    </message>
    <message>
        <source>Otherwise the VAT is taken off their price.</source>
        <translation>Sinon la TVA est déduite de leur prix.</translation>
    </message>
    <message>
        <source>Shop</source>
        <translation>Boutique</translation>
    </message>
    <message>
        <source>Name of the shop</source>
        <translation>Nom de la boutique</translation>
    </message>
    <message>
        <source>Line under the name</source>
        <translation>Ligne sous le nom</translation>
    </message>
    <message>
        <source>What you sell or stand for, in a few words.</source>
        <translation>Ce que vous vendez ou défendez, en quelques mots.</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Street</source>
        <translation>Rue</translation>
    </message>
    <message>
        <source>More about the address</source>
        <translation>Complément d’adresse</translation>
    </message>
    <message>
        <source>Postcode</source>
        <translation>Code postal</translation>
    </message>
    <message>
        <source>Town</source>
        <translation>Ville</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>Pays</translation>
    </message>
    <message>
        <source>How to reach you</source>
        <translation>Pour vous joindre</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Téléphone</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>Website</source>
        <translation>Site</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>Entreprise</translation>
    </message>
    <message>
        <source>Surname and first name for a sole trader.</source>
        <translation>Nom et prénom pour un entrepreneur individuel.</translation>
    </message>
    <message>
        <source>Sole trader (EI)</source>
        <translation>Entrepreneur individuel (EI)</translation>
    </message>
    <message>
        <source>Adds EI to the legal name, as French law asks.</source>
        <translation>Ajoute EI au nom, comme la loi le demande.</translation>
    </message>
    <message>
        <source>Legal form</source>
        <translation>Forme juridique</translation>
    </message>
    <message>
        <source>Such as SARL, SAS or EURL.</source>
        <translation>Par exemple SARL, SAS ou EURL.</translation>
    </message>
    <message>
        <source>Share capital</source>
        <translation>Capital social</translation>
    </message>
    <message>
        <source>Invoices of companies must name it.</source>
        <translation>Les factures des sociétés doivent l’indiquer.</translation>
    </message>
    <message>
        <source>SIREN</source>
        <translation>SIREN</translation>
    </message>
    <message>
        <source>Nine digits.</source>
        <translation>Neuf chiffres.</translation>
    </message>
    <message>
        <source>SIRET</source>
        <translation>SIRET</translation>
    </message>
    <message>
        <source>Fourteen digits.</source>
        <translation>Quatorze chiffres.</translation>
    </message>
    <message>
        <source>Town of the trade register (RCS)</source>
        <translation>Ville du RCS</translation>
    </message>
    <message>
        <source>Number in the register of crafts</source>
        <translation>Numéro au répertoire des métiers</translation>
    </message>
    <message>
        <source>Tax number</source>
        <translation>Numéro fiscal</translation>
    </message>
    <message>
        <source>Where your country has one beside the VAT number.</source>
        <translation>Si votre pays en a un à côté du numéro de TVA.</translation>
    </message>
    <message>
        <source>VAT</source>
        <translation>TVA</translation>
    </message>
    <message>
        <source>VAT scheme</source>
        <translation>Régime de TVA</translation>
    </message>
    <message>
        <source>With the exemption for small businesses no order has VAT.</source>
        <translation>Avec la franchise en base, aucune commande ne porte de TVA.</translation>
    </message>
    <message>
        <source>Exempt (franchise)</source>
        <translation>Franchise en base</translation>
    </message>
    <message>
        <source>VAT number</source>
        <translation>N° de TVA</translation>
    </message>
    <message>
        <source>VAT paid on debits</source>
        <translation>TVA d’après les débits</translation>
    </message>
    <message>
        <source>Prints the sentence that services need.</source>
        <translation>Imprime la mention voulue pour les services.</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>Monnaie</translation>
    </message>
    <message>
        <source>Of new orders; orders taken before keep theirs.</source>
        <translation>Des nouvelles commandes ; les précédentes gardent la leur.</translation>
    </message>
    <message>
        <source>Invoices and packing slips. All works without changing anything here.</source>
        <translation>Factures et bons de livraison. Tout fonctionne sans rien changer ici.</translation>
    </message>
    <message>
        <source>The customer’s if it is known, else this one.</source>
        <translation>Celle du client si elle est connue, sinon celle-ci.</translation>
    </message>
    <message>
        <source>Letter of this till</source>
        <translation>Lettre de cette caisse</translation>
    </message>
    <message>
        <source>Stands in every number; another machine takes another.</source>
        <translation>Figure dans chaque numéro ; une autre machine en prend une autre.</translation>
    </message>
    <message>
        <source>Bank, for transfers</source>
        <translation>Banque, pour les virements</translation>
    </message>
    <message>
        <source>IBAN</source>
        <translation>IBAN</translation>
    </message>
    <message>
        <source>BIC</source>
        <translation>BIC</translation>
    </message>
    <message>
        <source>Your sentences</source>
        <translation>Vos phrases</translation>
    </message>
    <message>
        <source>Late payment</source>
        <translation>Retard de paiement</translation>
    </message>
    <message>
        <source>On invoices to businesses; empty prints the legal sentence.</source>
        <translation>Sur les factures aux professionnels ; vide, la mention légale s’imprime.</translation>
    </message>
    <message>
        <source>Consumer mediator</source>
        <translation>Médiateur de la consommation</translation>
    </message>
    <message>
        <source>Guarantee</source>
        <translation>Garantie</translation>
    </message>
    <message>
        <source>At the end of an invoice</source>
        <translation>À la fin d’une facture</translation>
    </message>
    <message>
        <source>A word of thanks, opening hours.</source>
        <translation>Un mot de remerciement, des horaires.</translation>
    </message>
    <message>
        <source>Files of other programmes</source>
        <translation>Fichiers d’autres logiciels</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Importer…</translation>
    </message>
    <message>
        <source>Products and customers</source>
        <translation>Produits et clients</translation>
    </message>
    <message>
        <source>From WooCommerce, PrestaShop, Shopify or a spreadsheet.</source>
        <translation>De WooCommerce, PrestaShop, Shopify ou d’un tableur.</translation>
    </message>
    <message>
        <source>For this machine. Documents are printed without asking.</source>
        <translation>Pour cette machine. Les documents s’impriment sans question.</translation>
    </message>
    <message>
        <source>For this machine. Documents speak the customer’s language all the same.</source>
        <translation>Pour cette machine. Les documents parlent quand même la langue du client.</translation>
    </message>
    <message>
        <source>What your documents say about you. Those already issued keep what they say.</source>
        <translation>Ce que vos documents disent de vous. Les documents déjà émis ne changent pas.</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>Documents</translation>
    </message>
    <message>
        <source>Language of documents</source>
        <translation>Langue des documents</translation>
    </message>
    <message>
        <source>Until then Comptoir opens on it after a power cut.</source>
        <translation>Jusque-là, Comptoir s’ouvre dessus après une coupure.</translation>
    </message>
    <message>
        <source>New orders are announced there.</source>
        <translation>L’avis des nouvelles commandes y arrive.</translation>
    </message>
    <message>
        <source>Tell the customer</source>
        <translation>Prévenir le client</translation>
    </message>
    <message>
        <source>Tell the shop</source>
        <translation>Prévenir la boutique</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>Automatique</translation>
    </message>
    <message>
        <source>Percentages one after the other</source>
        <translation>Pourcentages l’un après l’autre</translation>
    </message>
    <message>
        <source>A second percentage is taken from what the first one left.</source>
        <translation>Un second pourcentage se prend sur ce que le premier a laissé.</translation>
    </message>
    <message>
        <source>When to create the invoice</source>
        <translation>Quand créer la facture</translation>
    </message>
    <message>
        <source>Ticks the box of a new order; it can be changed there.</source>
        <translation>Coche la case d’une nouvelle commande ; on peut l’y changer.</translation>
    </message>
    <message>
        <source>Refunds</source>
        <translation>Remboursements</translation>
    </message>
    <message>
        <source>A refund needs a reason</source>
        <translation>Un remboursement demande un motif</translation>
    </message>
    <message>
        <source>Otherwise the reason may be left empty.</source>
        <translation>Sinon le motif peut rester vide.</translation>
    </message>
    <message>
        <source>Smallest coin</source>
        <translation>Plus petite pièce</translation>
    </message>
    <message>
        <source>Amounts paid in cash are rounded to it.</source>
        <translation>Les montants en espèces s’y arrondissent.</translation>
    </message>
    <message>
        <source>Usual for the currency</source>
        <translation>Selon la monnaie</translation>
    </message>
    <message>
        <source>Returns</source>
        <translation>Retours</translation>
    </message>
    <message>
        <source>Days to send goods back</source>
        <translation>Jours pour un retour</translation>
    </message>
    <message>
        <source>Counted from the day the last parcel came.</source>
        <translation>Comptés à partir du jour où le dernier colis est arrivé.</translation>
    </message>
    <message>
        <source>What is asked for later</source>
        <translation>Ce qui est demandé plus tard</translation>
    </message>
    <message>
        <source>A return after the last day.</source>
        <translation>Un retour après le dernier jour.</translation>
    </message>
    <message>
        <source>Taken with a warning</source>
        <translation>Accepté avec un avertissement</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Refusé</translation>
    </message>
    <message>
        <source>Subject to VAT</source>
        <translation>Assujettie à la TVA</translation>
    </message>
    <message>
        <source>Selling</source>
        <translation>Vendre</translation>
    </message>
    <message>
        <source>Paper and messages</source>
        <translation>Papiers et messages</translation>
    </message>
    <message>
        <source>Working together</source>
        <translation>Travailler à plusieurs</translation>
    </message>
    <message>
        <source>This machine</source>
        <translation>Cet ordinateur</translation>
    </message>
    <message>
        <source>Payment</source>
        <translation>Paiement</translation>
    </message>
    <message>
        <source>What can be chosen when an order is taken or paid. Comptoir charges nobody itself.</source>
        <translation>Ce qu’on peut choisir à la prise de commande ou au paiement. Comptoir n’encaisse rien lui-même.</translation>
    </message>
    <message>
        <source>Ways to pay</source>
        <translation>Moyens de paiement</translation>
    </message>
    <message>
        <source>Add a way to pay</source>
        <translation>Ajouter un moyen de paiement</translation>
    </message>
    <message>
        <source>New orders</source>
        <translation>Nouvelles commandes</translation>
    </message>
    <message>
        <source>A sale begins with</source>
        <translation>Une vente commence avec</translation>
    </message>
    <message>
        <source>This way to pay is chosen already; it can be changed in the sale.</source>
        <translation>Ce moyen de paiement est déjà choisi ; on peut en changer dans la vente.</translation>
    </message>
    <message>
        <source>Not decided yet</source>
        <translation>Pas encore décidé</translation>
    </message>
    <message>
        <source>Printed on what is still to pay, with a code that banking apps scan.</source>
        <translation>Imprimé sur ce qui reste à payer, avec un code que lisent les applications bancaires.</translation>
    </message>
    <message>
        <source>Needed for transfers from outside the euro area.</source>
        <translation>Demandé pour les virements depuis l’étranger.</translation>
    </message>
    <message>
        <source>days to pay, due date, payment term, deadline, words for the customer, link to pay, bank page</source>
        <translation>jours pour payer, échéance, délai de paiement, date limite, texte pour le client, lien de paiement, page de la banque</translation>
    </message>
    <message>
        <source>change is given</source>
        <translation>on rend la monnaie</translation>
    </message>
    <message>
        <source>{n} day to pay</source>
        <translation>{n} jour pour payer</translation>
    </message>
    <message>
        <source>{n} days to pay</source>
        <translation>{n} jours pour payer</translation>
    </message>
    <message>
        <source>with a link to pay</source>
        <translation>avec un lien de paiement</translation>
    </message>
    <message>
        <source>Delivery</source>
        <translation>Livraison</translation>
    </message>
    <message>
        <source>What can be chosen when an order is taken. The rule of each finds the price by itself.</source>
        <translation>Ce qu’on peut choisir à la prise de commande. Chaque règle trouve son prix toute seule.</translation>
    </message>
    <message>
        <source>Ways to deliver</source>
        <translation>Modes de livraison</translation>
    </message>
    <message>
        <source>Add a way to deliver</source>
        <translation>Ajouter un mode de livraison</translation>
    </message>
    <message>
        <source>Carriers</source>
        <translation>Transporteurs</translation>
    </message>
    <message>
        <source>Add a carrier</source>
        <translation>Ajouter un transporteur</translation>
    </message>
    <message>
        <source>price, free from an amount, weight, countries, postcodes, how long it takes, VAT</source>
        <translation>prix, gratuit à partir d’un montant, franco de port, poids, pays, codes postaux, délai de livraison, TVA</translation>
    </message>
    <message>
        <source>No page to follow a parcel</source>
        <translation>Pas de page de suivi</translation>
    </message>
    <message>
        <source>page to follow a parcel, tracking</source>
        <translation>page de suivi du colis, numéro de suivi</translation>
    </message>
    <message>
        <source>Quotes</source>
        <translation>Devis</translation>
    </message>
    <message>
        <source>Days a quote is good for</source>
        <translation>Durée de validité d’un devis, en jours</translation>
    </message>
    <message>
        <source>Counted from the day it is issued; each quote can have a day of its own.</source>
        <translation>Comptée à partir de son émission ; chaque devis peut avoir sa propre date.</translation>
    </message>
    <message>
        <source>VAT rates</source>
        <translation>Taux de TVA</translation>
    </message>
    <message>
        <source>A rate counts from a day on. What your documents show stays as it was on their day.</source>
        <translation>Un taux compte à partir d’un jour. Vos documents gardent celui de leur date.</translation>
    </message>
    <message>
        <source>Classes of goods</source>
        <translation>Classes d’articles</translation>
    </message>
    <message>
        <source>Add a class</source>
        <translation>Ajouter une classe</translation>
    </message>
    <message>
        <source>{n} product</source>
        <translation>{n} produit</translation>
    </message>
    <message>
        <source>{n} products</source>
        <translation>{n} produits</translation>
    </message>
    <message>
        <source>Your own words for where an order stands, beside its status: “to engrave”, “at the potter’s”. A label can bring work with it: create the invoice, tell the customer.</source>
        <translation>Vos propres mots pour dire où en est une commande, à côté de son état : « à graver », « chez le potier ». Une étiquette peut entraîner une action : créer la facture, prévenir le client.</translation>
    </message>
    <message>
        <source>“{label}” further up</source>
        <translation>Monter « {label} »</translation>
    </message>
    <message>
        <source>“{label}” further down</source>
        <translation>Descendre « {label} »</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Modifier…</translation>
    </message>
    <message>
        <source>Take up again</source>
        <translation>Reprendre</translation>
    </message>
    <message>
        <source>{n} order</source>
        <translation>{n} commande</translation>
    </message>
    <message>
        <source>{n} orders</source>
        <translation>{n} commandes</translation>
    </message>
    <message>
        <source>Put away</source>
        <translation>Mettre de côté</translation>
    </message>
    <message>
        <source>Not used yet</source>
        <translation>Pas encore utilisée</translation>
    </message>
    <message>
        <source>There is no label yet.</source>
        <translation>Il n’y a pas encore d’étiquette.</translation>
    </message>
    <message>
        <source>New label…</source>
        <translation>Nouvelle étiquette…</translation>
    </message>
    <message>
        <source>Mail</source>
        <translation>Mails</translation>
    </message>
    <message>
        <source>The account that mails are sent with. Its settings are in the help of your mail provider.</source>
        <translation>Le compte avec lequel partent les mails. Vous trouverez ses réglages dans l’aide de votre fournisseur de messagerie.</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Serveur</translation>
    </message>
    <message>
        <source>Outgoing server (SMTP)</source>
        <translation>Serveur d’envoi (SMTP)</translation>
    </message>
    <message>
        <source>Such as smtp.example.com. Nothing is sent before you say so below.</source>
        <translation>Par exemple smtp.exemple.fr. Rien ne part avant que vous le disiez ci-dessous.</translation>
    </message>
    <message>
        <source>The port of the server; it follows the encryption.</source>
        <translation>Le port du serveur ; il suit le chiffrement.</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>Port</translation>
    </message>
    <message>
        <source>Encryption</source>
        <translation>Chiffrement</translation>
    </message>
    <message>
        <source>None is possible on this very machine only.</source>
        <translation>« Aucun » n’est possible que sur cette machine même.</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Aucun</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Utilisateur</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Mot de passe</translation>
    </message>
    <message>
        <source>Kept by the keyring of this machine, never in the shop file.</source>
        <translation>Gardé par le trousseau de cette machine, jamais dans le fichier de la boutique.</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Choisir…</translation>
    </message>
    <message>
        <source>Forget it</source>
        <translation>L’oublier</translation>
    </message>
    <message>
        <source>Certificate to trust</source>
        <translation>Certificat de confiance</translation>
    </message>
    <message>
        <source>Only for a server of your own that signs for itself. For this machine.</source>
        <translation>Seulement pour un serveur à vous qui signe lui-même. Pour cette machine.</translation>
    </message>
    <message>
        <source>Who writes</source>
        <translation>Qui écrit</translation>
    </message>
    <message>
        <source>Address of the sender</source>
        <translation>Adresse de l’expéditeur</translation>
    </message>
    <message>
        <source>Empty takes the shop’s own: {email}.</source>
        <translation>Vide, c’est celle de la boutique : {email}.</translation>
    </message>
    <message>
        <source>none yet</source>
        <translation>aucune pour l’instant</translation>
    </message>
    <message>
        <source>Name of the sender</source>
        <translation>Nom de l’expéditeur</translation>
    </message>
    <message>
        <source>Empty takes the name of the shop.</source>
        <translation>Vide, c’est le nom de la boutique.</translation>
    </message>
    <message>
        <source>Sending</source>
        <translation>Envoi</translation>
    </message>
    <message>
        <source>Send a test</source>
        <translation>Envoyer un essai</translation>
    </message>
    <message>
        <source>Try the account</source>
        <translation>Essayer le compte</translation>
    </message>
    <message>
        <source>One mail to the sender’s own address.</source>
        <translation>Un mail à l’adresse même de l’expéditeur.</translation>
    </message>
    <message>
        <source>Send by themselves</source>
        <translation>Envoyer tout seuls</translation>
    </message>
    <message>
        <source>What waits leaves as soon as there is a network. Otherwise “Send now” sends.</source>
        <translation>Ce qui attend part dès qu’il y a du réseau. Sinon, c’est « Envoyer » qui envoie.</translation>
    </message>
    <message>
        <source>{n} mail waits and will leave too; look at it in the outbox first.</source>
        <translation>{n} mail attend et partira aussi ; regardez-le d’abord dans « À envoyer ».</translation>
    </message>
    <message>
        <source>{n} mails wait and will leave too; look at them in the outbox first.</source>
        <translation>{n} mails attendent et partiront aussi ; regardez-les d’abord dans « À envoyer ».</translation>
    </message>
    <message>
        <source>Known; type another to change it</source>
        <translation>Connu ; tapez-en un autre pour changer</translation>
    </message>
    <message>
        <source>This machine has no keyring: it is asked for once each time Comptoir is opened.</source>
        <translation>Cette machine n’a pas de trousseau : il est demandé une fois à chaque ouverture de Comptoir.</translation>
    </message>
    <message>
        <source>Comptoir can write mails</source>
        <translation>Comptoir peut écrire des mails</translation>
    </message>
    <message>
        <source>This mail was sent to try the account. Nothing else is to be done.</source>
        <translation>Ce mail a été envoyé pour essayer le compte. Il n’y a rien d’autre à faire.</translation>
    </message>
    <message>
        <source>Sent to {address}. Look into your mails.</source>
        <translation>Envoyé à {address}. Regardez dans vos mails.</translation>
    </message>
    <message>
        <source>No copy yet.</source>
        <translation>Pas encore de copie.</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Tout afficher</translation>
    </message>
    <message>
        <source>Restore…</source>
        <translation>Restaurer…</translation>
    </message>
    <message>
        <source>Restore the copy of {when}</source>
        <translation>Restaurer la copie du {when}</translation>
    </message>
    <message>
        <source>Restore this copy?</source>
        <translation>Restaurer cette copie ?</translation>
    </message>
    <message>
        <source>Copy of {when}, with {what}.</source>
        <translation>Copie du {when}, avec {what}.</translation>
    </message>
    <message>
        <source>Leave everything</source>
        <translation>Ne rien changer</translation>
    </message>
    <message>
        <source>Put it back</source>
        <translation>La restaurer</translation>
    </message>
    <message>
        <source>{orders} up to {number}</source>
        <translation>{orders} jusqu’à {number}</translation>
    </message>
    <message>
        <source>What came since this copy was made</source>
        <translation>Ce qui est venu depuis cette copie</translation>
    </message>
    <message>
        <source>Missing afterwards: {what}</source>
        <translation>Manquera ensuite : {what}</translation>
    </message>
    <message>
        <source>No order, customer or document is missing afterwards</source>
        <translation>Aucune commande, aucun client ni document ne manquera</translation>
    </message>
    <message>
        <source>The file of now is kept beside it</source>
        <translation>Le fichier actuel est gardé à côté</translation>
    </message>
    <message>
        <source>What is in it can be looked up and restored in the same way</source>
        <translation>Ce qu’il contient peut être consulté et restauré de la même façon</translation>
    </message>
    <message>
        <source>{n} customer</source>
        <translation>{n} client</translation>
    </message>
    <message>
        <source>{n} customers</source>
        <translation>{n} clients</translation>
    </message>
    <message>
        <source>{n} document</source>
        <translation>{n} document</translation>
    </message>
    <message>
        <source>{n} documents</source>
        <translation>{n} documents</translation>
    </message>
    <message>
        <source>Labels and tags</source>
        <translation>Étiquettes et mots-clés</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Mots-clés</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Équipe</translation>
    </message>
    <message>
        <source>Somebody new</source>
        <translation>Nouvelle personne</translation>
    </message>
    <message>
        <source>The history goes on saying the name that was theirs at the time.</source>
        <translation>L’historique continue d’afficher le nom que la personne portait alors.</translation>
    </message>
    <message>
        <source>Without a PIN</source>
        <translation>Sans code</translation>
    </message>
    <message>
        <source>New PIN</source>
        <translation>Nouveau code</translation>
    </message>
    <message>
        <source>PIN</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Empty keeps the one there is.</source>
        <translation>Laisser vide garde l’actuel.</translation>
    </message>
    <message>
        <source>Four to eight digits.</source>
        <translation>De quatre à huit chiffres.</translation>
    </message>
    <message>
        <source>More needs the right above, or somebody who approves.</source>
        <translation>Au-delà, il faut le droit ci-dessus, ou quelqu’un qui approuve.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>May do without asking</source>
        <translation>Peut faire sans demander</translation>
    </message>
    <message>
        <source>Discounts up to</source>
        <translation>Remises jusqu’à</translation>
    </message>
    <message>
        <source>As long as nobody stands here, you work alone and are asked for nothing. Otherwise everybody says who they are, with Ctrl Shift L or at the foot of the rail, and may do what is ticked for them.</source>
        <translation>Tant que personne ne figure ici, vous travaillez seul et rien ne vous est demandé. Sinon chacun dit qui il est, avec Ctrl Maj L ou en bas à gauche, et peut faire ce qui est coché pour lui.</translation>
    </message>
    <message>
        <source>does not work here any more</source>
        <translation>ne fait plus partie de l’équipe</translation>
    </message>
    <message>
        <source>no PIN</source>
        <translation>sans code</translation>
    </message>
    <message>
        <source>{name} does not work here any more</source>
        <translation>{name} ne fait plus partie de l’équipe</translation>
    </message>
    <message>
        <source>Works here again</source>
        <translation>De retour dans l’équipe</translation>
    </message>
    <message>
        <source>Add somebody</source>
        <translation>Ajouter quelqu’un</translation>
    </message>
    <message>
        <source>Print a test page</source>
        <translation>Imprimer une page d’essai</translation>
    </message>
    <message>
        <source>Try the printer</source>
        <translation>Essayer l’imprimante</translation>
    </message>
    <message>
        <source>A page with your name on it, printed as invoices are. It sells nothing.</source>
        <translation>Une page à votre nom, imprimée comme une facture. Elle ne vend rien.</translation>
    </message>
    <message>
        <source>Where this kind of paper comes out.</source>
        <translation>Là où sortent ces documents.</translation>
    </message>
    <message>
        <source>What lies in that printer.</source>
        <translation>Ce qui se trouve dans cette imprimante.</translation>
    </message>
    <message>
        <source>So many come out each time.</source>
        <translation>Autant sortent à chaque fois.</translation>
    </message>
    <message>
        <source>Menus and messages, at once and only here.</source>
        <translation>Menus et messages, tout de suite et seulement ici.</translation>
    </message>
    <message>
        <source>Where they come from</source>
        <translation>D’où elles viennent</translation>
    </message>
    <message>
        <source>How a new sale begins; it can be changed in the sale.</source>
        <translation>Ainsi commence une vente ; on peut en changer dans la vente.</translation>
    </message>
    <message>
        <source>Open the assistant</source>
        <translation>Ouvrir l’assistant</translation>
    </message>
    <message>
        <source>Step by step</source>
        <translation>Pas à pas</translation>
    </message>
    <message>
        <source>The questions of the first day once more, with your answers in them.</source>
        <translation>Les questions du premier jour, encore une fois, avec vos réponses.</translation>
    </message>
    <message>
        <source>In large letters at the top of documents and mails.</source>
        <translation>En grandes lettres en haut des documents et des e-mails.</translation>
    </message>
    <message>
        <source>The law wants it on every invoice.</source>
        <translation>La loi le veut sur chaque facture.</translation>
    </message>
    <message>
        <source>Building, floor or hamlet; printed below the street.</source>
        <translation>Bâtiment, étage ou lieu-dit ; imprimé sous la rue.</translation>
    </message>
    <message>
        <source>Printed before or after the town, as your country does.</source>
        <translation>Imprimé avant ou après la ville, selon l’usage du pays.</translation>
    </message>
    <message>
        <source>Printed on documents, so that customers can ring you.</source>
        <translation>Imprimé sur les documents, pour que les clients puissent appeler.</translation>
    </message>
    <message>
        <source>Printed at the top of documents.</source>
        <translation>Imprimé en haut des documents.</translation>
    </message>
    <message>
        <source>Name or legal name</source>
        <translation>Nom ou raison sociale</translation>
    </message>
    <message>
        <source>Companies and traders must name it on invoices.</source>
        <translation>Les sociétés et commerçants doivent l’indiquer sur les factures.</translation>
    </message>
    <message>
        <source>Printed instead of the trade register, for craftspeople.</source>
        <translation>Imprimé à la place du RCS, pour les artisans.</translation>
    </message>
    <message>
        <source>On every invoice above 150 €; in France it follows from the SIREN.</source>
        <translation>Sur toute facture de plus de 150 € ; en France, il découle du SIREN.</translation>
    </message>
    <message>
        <source>Next numbers</source>
        <translation>Prochains numéros</translation>
    </message>
    <message>
        <source>Credit notes</source>
        <translation>Avoirs</translation>
    </message>
    <message>
        <source>Without a gap, by till and by year.</source>
        <translation>Sans trou, par caisse et par année.</translation>
    </message>
    <message>
        <source>Gift cards and store credit</source>
        <translation>Cartes cadeaux et bons d’achat</translation>
    </message>
    <message>
        <source>Days they are good for</source>
        <translation>Jours de validité</translation>
    </message>
    <message>
        <source>Of those that are sold or given from now on; 0 means for ever.</source>
        <translation>De ceux vendus ou donnés à partir de maintenant ; 0 veut dire sans limite.</translation>
    </message>
    <message>
        <source>Name and address, printed on what private customers get.</source>
        <translation>Nom et adresse, imprimés sur ce que reçoivent les particuliers.</translation>
    </message>
    <message>
        <source>Its length and terms, printed at the foot of invoices.</source>
        <translation>Durée et conditions, imprimées au pied des factures.</translation>
    </message>
    <message>
        <source>Mostly the whole address; empty: no login.</source>
        <translation>Souvent l’adresse entière ; vide : sans identification.</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Couleur</translation>
    </message>
    <message>
        <source>Of titles and totals; packing slips stay black.</source>
        <translation>Des titres et des totaux ; les bons de livraison restent noirs.</translation>
    </message>
    <message>
        <source>Another colour, as six hexadecimal digits</source>
        <translation>Une autre couleur, en six chiffres hexadécimaux</translation>
    </message>
    <message>
        <source>Another one</source>
        <translation>Une autre</translation>
    </message>
    <message>
        <source>Black</source>
        <translation>Noir</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>Choose a logo</source>
        <translation>Choisir un logo</translation>
    </message>
    <message>
        <source>Remove the logo</source>
        <translation>Retirer le logo</translation>
    </message>
    <message>
        <source>Your logo</source>
        <translation>Votre logo</translation>
    </message>
    <message>
        <source>Pictures (*.png *.jpg *.jpeg *.webp *.bmp *.gif)</source>
        <translation>Images (*.png *.jpg *.jpeg *.webp *.bmp *.gif)</translation>
    </message>
    <message>
        <source>Logo removed</source>
        <translation>Logo retiré</translation>
    </message>
    <message>
        <source>Which document is shown</source>
        <translation>Quel document est montré</translation>
    </message>
    <message>
        <source>The pages are being made…</source>
        <translation>Préparation des pages…</translation>
    </message>
    <message>
        <source>A sample with your name and invented goods.</source>
        <translation>Un exemple à votre nom, avec des articles inventés.</translation>
    </message>
    <message>
        <source>Look of documents</source>
        <translation>Aspect des documents</translation>
    </message>
    <message>
        <source>Templates</source>
        <translation>Modèles</translation>
    </message>
    <message>
        <source>Logo</source>
        <translation>Logo</translation>
    </message>
    <message>
        <source>Stands above your name; a large picture is made smaller.</source>
        <translation>Au-dessus de votre nom ; une grande image est réduite.</translation>
    </message>
    <message>
        <source>Small</source>
        <translation>Petits</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>Normaux</translation>
    </message>
    <message>
        <source>Large</source>
        <translation>Grands</translation>
    </message>
    <message>
        <source>Size of the letters</source>
        <translation>Taille des caractères</translation>
    </message>
    <message>
        <source>Small letters fit more lines on a page.</source>
        <translation>De petits caractères font tenir plus de lignes.</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>Feuille</translation>
    </message>
    <message>
        <source>In mails, and on a machine that has no other paper chosen.</source>
        <translation>Dans les e-mails, et sur un poste sans autre papier choisi.</translation>
    </message>
    <message>
        <source>What is shown</source>
        <translation>Ce qui est affiché</translation>
    </message>
    <message>
        <source>References</source>
        <translation>Références</translation>
    </message>
    <message>
        <source>The number of the product below its name.</source>
        <translation>Le numéro de l’article sous son nom.</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>Poids</translation>
    </message>
    <message>
        <source>On packing slips, of each line and of the parcel.</source>
        <translation>Sur les bons de livraison, de chaque ligne et du colis.</translation>
    </message>
    <message>
        <source>Discounts of a line</source>
        <translation>Remises d’une ligne</translation>
    </message>
    <message>
        <source>The law wants them on an invoice, in one way or the other.</source>
        <translation>La loi les veut sur une facture, d’une manière ou de l’autre.</translation>
    </message>
    <message>
        <source>In a column</source>
        <translation>En colonne</translation>
    </message>
    <message>
        <source>Below the name</source>
        <translation>Sous le nom</translation>
    </message>
    <message>
        <source>Invoices and credit notes</source>
        <translation>Factures et avoirs</translation>
    </message>
    <message>
        <source>Built-in again</source>
        <translation>Revenir au modèle fourni</translation>
    </message>
    <message>
        <source>Built in</source>
        <translation>Fourni</translation>
    </message>
    <message>
        <source>Your own, version {version} of {moment}</source>
        <translation>Le vôtre, version {version} du {moment}</translation>
    </message>
    <message>
        <source>Whoever knows HTML can change everything. A template is kept only when every kind of sale can be printed with it and nothing is missing that the law wants.</source>
        <translation>Qui connaît le HTML peut tout changer. Un modèle n’est enregistré que si toute sorte de vente s’imprime avec lui et si rien ne manque de ce que la loi veut.</translation>
    </message>
    <message>
        <source>{template}: built in again</source>
        <translation>{template} : de nouveau le modèle fourni</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Messages</translation>
    </message>
    <message>
        <source>What customers read from you, each in their own language.</source>
        <translation>Ce que vos clients lisent de vous, chacun dans sa langue.</translation>
    </message>
    <message>
        <source>Texts</source>
        <translation>Textes</translation>
    </message>
    <message>
        <source>Your own messages</source>
        <translation>Vos propres messages</translation>
    </message>
    <message>
        <source>Add a message</source>
        <translation>Ajouter un message</translation>
    </message>
    <message>
        <source>changed: {languages}</source>
        <translation>modifié : {languages}</translation>
    </message>
    <message>
        <source>Ticks the box of this step of a return.</source>
        <translation>Coche la case de cette étape d’un retour.</translation>
    </message>
    <message>
        <source>Ticks the box of this step, for customers who are told of their orders.</source>
        <translation>Coche la case de cette étape, pour les clients prévenus de leurs commandes.</translation>
    </message>
    <message>
        <source>Decides the legal sentences on invoices and the usual VAT rates.</source>
        <translation>Décide des mentions légales des factures et des taux de TVA habituels.</translation>
    </message>
    <message>
        <source>Damaged, or under another passphrase</source>
        <translation>Abîmée, ou verrouillée par une autre phrase</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Phrase secrète</translation>
    </message>
    <message>
        <source>For a machine that may be stolen. Without the passphrase or its recovery code nobody can read the shop file or its copies: not you either.</source>
        <translation>Pour une machine qui peut être volée. Sans la phrase secrète ou son code de secours, personne ne peut lire le fichier de la boutique ni ses copies : vous non plus.</translation>
    </message>
    <message>
        <source>Change the passphrase</source>
        <translation>Changer la phrase secrète</translation>
    </message>
    <message>
        <source>The file is locked now. Another passphrase makes another recovery code.</source>
        <translation>Le fichier est verrouillé. Une autre phrase donne un autre code de secours.</translation>
    </message>
    <message>
        <source>Recovery code</source>
        <translation>Code de secours</translation>
    </message>
    <message>
        <source>To print it again, when the paper is lost.</source>
        <translation>Pour l’imprimer encore, si le papier est perdu.</translation>
    </message>
    <message>
        <source>Show…</source>
        <translation>Afficher…</translation>
    </message>
    <message>
        <source>No passphrase any more</source>
        <translation>Plus de phrase secrète</translation>
    </message>
    <message>
        <source>The shop file becomes an ordinary one that anybody here can read.</source>
        <translation>Le fichier redevient ordinaire : toute personne ici peut le lire.</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>Retirer…</translation>
    </message>
    <message>
        <source>Lock the shop file</source>
        <translation>Verrouiller le fichier de la boutique</translation>
    </message>
    <message>
        <source>Asked at each start. Copies are locked with it.</source>
        <translation>Demandée à chaque démarrage. Les copies sont verrouillées avec elle.</translation>
    </message>
    <message>
        <source>Set a passphrase…</source>
        <translation>Choisir une phrase…</translation>
    </message>
    <message>
        <source>These numbers are not given again: the next ones follow after them</source>
        <translation>Ces numéros ne sont pas donnés à nouveau : les suivants viennent après</translation>
    </message>
    <message>
        <source>When nobody is there</source>
        <translation>Quand personne n’est là</translation>
    </message>
    <message>
        <source>Minutes until the desk is locked</source>
        <translation>Minutes avant le verrouillage</translation>
    </message>
    <message>
        <source>Without a key or a click. Then the PIN is asked, and everything is as it was left. 0 never locks; alone, you are never asked.</source>
        <translation>Sans touche ni clic. Le code est alors demandé, et tout est comme on l’a laissé. 0 ne verrouille jamais ; seul, on ne vous demande jamais rien.</translation>
    </message>
    <message>
        <source>changes not in use yet</source>
        <translation>modifications pas encore utilisées</translation>
    </message>
    <message>
        <source>Privacy</source>
        <translation>Confidentialité</translation>
    </message>
    <message>
        <source>What you know of customers is kept no longer than you need it. Nobody is forgotten without you looking first. One customer is given out or erased on their own page.</source>
        <translation>Ce que vous savez des clients n’est pas gardé plus longtemps qu’il ne faut. Personne n’est oublié sans que vous ayez regardé. Les données d’un seul client se donnent ou s’effacent sur sa fiche.</translation>
    </message>
    <message>
        <source>Years without a sign of them</source>
        <translation>Années sans nouvelles d’eux</translation>
    </message>
    <message>
        <source>No sale, no change to one, no message. Three is what the French CNIL advises.</source>
        <translation>Ni vente, ni changement d’une vente, ni message. La CNIL conseille trois ans.</translation>
    </message>
    <message>
        <source>Look through…</source>
        <translation>Regarder…</translation>
    </message>
    <message>
        <source>Customers of long ago</source>
        <translation>Clients d’il y a longtemps</translation>
    </message>
    <message>
        <source>Who they are, and what goes and stays, before anything is erased.</source>
        <translation>Qui ils sont, ce qui part et ce qui reste, avant que rien ne soit effacé.</translation>
    </message>
    <message>
        <source>A PIN has only digits.</source>
        <translation>Un code n’a que des chiffres.</translation>
    </message>
    <message>
        <source>For documents that are shown, printed or sent for the first time from now on, even when they were issued before. One that was shown, printed or sent already stays as it was on that sheet, to the letter.</source>
        <translation>Pour les documents affichés, imprimés ou envoyés pour la première fois à partir de maintenant, même s’ils ont été émis avant. Un document déjà affiché, imprimé ou envoyé reste tel qu’il était sur ce format, à la lettre près.</translation>
    </message>
    <message>
        <source>Other changes made since are lost</source>
        <translation>Les autres changements faits depuis sont perdus</translation>
    </message>
    <message>
        <source>Comments, statuses, prices, settings: they are as they were then</source>
        <translation>Commentaires, états, prix, réglages : tout est comme à ce moment-là</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>Find a setting</source>
        <translation>Chercher un réglage</translation>
    </message>
    <message>
        <source>No setting is called that.</source>
        <translation>Aucun réglage ne s’appelle ainsi.</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Réglages</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Enregistré</translation>
    </message>
</context>
<context>
    <name>Ship</name>
    <message>
        <source>Name of the carrier</source>
        <translation>Nom du transporteur</translation>
    </message>
    <message>
        <source>Add another number</source>
        <translation>Ajouter un autre numéro</translation>
    </message>
    <message>
        <source>A name, or what was seen</source>
        <translation>Un nom, ou la pièce présentée</translation>
    </message>
    <message>
        <source>Carrier</source>
        <translation>Transporteur</translation>
    </message>
    <message>
        <source>Tracking number</source>
        <translation>Numéro de suivi</translation>
    </message>
    <message>
        <source>Tracking number {n}</source>
        <translation>Numéro de suivi {n}</translation>
    </message>
    <message>
        <source>Weight in grams</source>
        <translation>Poids en grammes</translation>
    </message>
    <message>
        <source>Handed to</source>
        <translation>Remis à</translation>
    </message>
    <message>
        <source>Not said</source>
        <translation>Non précisé</translation>
    </message>
    <message>
        <source>Another carrier…</source>
        <translation>Autre transporteur…</translation>
    </message>
    <message>
        <source>{name}, how many</source>
        <translation>{name}, combien</translation>
    </message>
    <message>
        <source>{left} of {ordered} still in the shop</source>
        <translation>{left} sur {ordered} encore en boutique</translation>
    </message>
    <message>
        <source>Hand over {number}</source>
        <translation>Remettre {number}</translation>
    </message>
    <message>
        <source>Ship {number}</source>
        <translation>Expédier {number}</translation>
    </message>
    <message>
        <source>All of it, or a part of it.</source>
        <translation>Tout, ou une partie.</translation>
    </message>
    <message>
        <source>Handed over</source>
        <translation>Remis le</translation>
    </message>
    <message>
        <source>Left the shop</source>
        <translation>Parti le</translation>
    </message>
    <message>
        <source>Tell the customer by e-mail</source>
        <translation>Prévenir le client par e-mail</translation>
    </message>
    <message>
        <source>Hand over</source>
        <translation>Remettre</translation>
    </message>
    <message>
        <source>Ship</source>
        <translation>Expédier</translation>
    </message>
    <message>
        <source>A slip that was printed gets a new version when it is printed again.</source>
        <translation>Un bon de livraison déjà imprimé reçoit une nouvelle version à la prochaine impression.</translation>
    </message>
    <message>
        <source>Parcel {number}</source>
        <translation>Colis {number}</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Nothing changes.</source>
        <translation>Rien ne change.</translation>
    </message>
</context>
<context>
    <name>ShipActs</name>
    <message>
        <source>Hand over…</source>
        <translation>Remettre…</translation>
    </message>
    <message>
        <source>Ship…</source>
        <translation>Expédier…</translation>
    </message>
    <message>
        <source>Do not deliver the rest…</source>
        <translation>Ne pas livrer le reste…</translation>
    </message>
    <message>
        <source>Next step of the parcel</source>
        <translation>Étape suivante du colis</translation>
    </message>
    <message>
        <source>Do not deliver the rest of {number}?</source>
        <translation>Ne pas livrer le reste de {number} ?</translation>
    </message>
    <message>
        <source>What the customer owes stays the same. To take it off, cancel the rest.</source>
        <translation>Ce que doit le client ne change pas. Pour le déduire, annulez le reste.</translation>
    </message>
    <message>
        <source>Leave as it is</source>
        <translation>Laisser tel quel</translation>
    </message>
    <message>
        <source>Do not deliver</source>
        <translation>Ne pas livrer</translation>
    </message>
    <message>
        <source>Mark {number} as not shipped?</source>
        <translation>Marquer {number} comme non expédiée ?</translation>
    </message>
    <message>
        <source>The goods are in the shop again. The customer is not told.</source>
        <translation>Les articles sont de nouveau en boutique. Le client n’est pas prévenu.</translation>
    </message>
    <message>
        <source>Mark as not shipped</source>
        <translation>Marquer comme non expédiée</translation>
    </message>
    <message>
        <source>{number} shipped</source>
        <translation>{number} expédiée</translation>
    </message>
    <message>
        <source>Packing slip of {number} cancelled</source>
        <translation>Bon de livraison de {number} annulé</translation>
    </message>
    <message>
        <source>{number} handed over</source>
        <translation>{number} remise</translation>
    </message>
    <message>
        <source>{number} marked as not shipped</source>
        <translation>{number} marquée comme non expédiée</translation>
    </message>
    <message>
        <source>Parcel of {number} changed</source>
        <translation>Colis de {number} modifié</translation>
    </message>
    <message>
        <source>The rest of {number} will not be delivered</source>
        <translation>Le reste de {number} ne sera pas livré</translation>
    </message>
    <message>
        <source>A part of {number} handed over</source>
        <translation>{number} remise en partie</translation>
    </message>
    <message>
        <source>A part of {number} shipped</source>
        <translation>{number} expédiée en partie</translation>
    </message>
</context>
<context>
    <name>ShipmentRow</name>
    <message>
        <source>Print {number}</source>
        <translation>Imprimer {number}</translation>
    </message>
    <message>
        <source>{n} item</source>
        <translation>{n} article</translation>
    </message>
    <message>
        <source>{n} items</source>
        <translation>{n} articles</translation>
    </message>
    <message>
        <source>Handed to {name}</source>
        <translation>Remis à {name}</translation>
    </message>
    <message>
        <source>More about {number}</source>
        <translation>Plus sur {number}</translation>
    </message>
    <message>
        <source>Carrier, tracking, weight…</source>
        <translation>Transporteur, suivi, poids…</translation>
    </message>
    <message>
        <source>Back to “{state}”</source>
        <translation>Retour à « {state} »</translation>
    </message>
    <message>
        <source>Not shipped after all…</source>
        <translation>Finalement pas expédié…</translation>
    </message>
    <message>
        <source>Give up this packing slip</source>
        <translation>Abandonner ce bon de livraison</translation>
    </message>
</context>
<context>
    <name>ShipmentState</name>
    <message>
        <source>Preparing</source>
        <translation>En préparation</translation>
    </message>
    <message>
        <source>Ready for pick-up</source>
        <translation>Prête à retirer</translation>
    </message>
    <message>
        <source>Shipped</source>
        <translation>Expédiée</translation>
    </message>
    <message>
        <source>Out for delivery</source>
        <translation>En livraison</translation>
    </message>
    <message>
        <source>Delivered</source>
        <translation>Livrée</translation>
    </message>
    <message>
        <source>Picked up</source>
        <translation>Retirée</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Annulée</translation>
    </message>
</context>
<context>
    <name>ShippingPanel</name>
    <message>
        <source>Delivery</source>
        <translation>Livraison</translation>
    </message>
    <message>
        <source>Handed over at once, nothing to send.</source>
        <translation>Remis sur place, rien à envoyer.</translation>
    </message>
    <message>
        <source>No packing slip yet</source>
        <translation>Pas encore de bon de livraison</translation>
    </message>
    <message>
        <source>No packing slip</source>
        <translation>Pas de bon de livraison</translation>
    </message>
    <message>
        <source>Free</source>
        <translation>Offert</translation>
    </message>
    <message>
        <source>Mark as shipped</source>
        <translation>Marquer expédiée</translation>
    </message>
    <message>
        <source>Mark as not shipped</source>
        <translation>Marquer non expédiée</translation>
    </message>
    <message>
        <source>Picked up in the shop</source>
        <translation>À retirer en boutique</translation>
    </message>
    <message>
        <source>Tell the customer: {what}</source>
        <translation>Prévenir le client : {what}</translation>
    </message>
    <message>
        <source>Complete</source>
        <translation>Compléter</translation>
    </message>
</context>
<context>
    <name>Shortcuts</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Raccourcis clavier</translation>
    </message>
</context>
<context>
    <name>Stepper</name>
    <message>
        <source>One less</source>
        <translation>Un de moins</translation>
    </message>
    <message>
        <source>One more</source>
        <translation>Un de plus</translation>
    </message>
</context>
<context>
    <name>StepsBar</name>
    <message>
        <source>you are here</source>
        <translation>vous êtes ici</translation>
    </message>
    <message>
        <source>done</source>
        <translation>fait</translation>
    </message>
    <message>
        <source>something is missing</source>
        <translation>il manque quelque chose</translation>
    </message>
</context>
<context>
    <name>Stock</name>
    <message>
        <source>There are now</source>
        <translation>Il y en a maintenant</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motif</translation>
    </message>
    <message>
        <source>Correct the stock</source>
        <translation>Corriger le stock</translation>
    </message>
    <message>
        <source>Movements</source>
        <translation>Mouvements</translation>
    </message>
    <message>
        <source>In stock after it</source>
        <translation>En stock après</translation>
    </message>
    <message>
        <source>Correction undone</source>
        <translation>Correction annulée</translation>
    </message>
    <message>
        <source>{name}: {n} in stock</source>
        <translation>{name} : {n} en stock</translation>
    </message>
    <message>
        <source>{n} in stock, low from {low} on</source>
        <translation>{n} en stock, bas à partir de {low}</translation>
    </message>
    <message>
        <source>Opening stock</source>
        <translation>Stock initial</translation>
    </message>
    <message>
        <source>Sale</source>
        <translation>Vente</translation>
    </message>
    <message>
        <source>Back from an order</source>
        <translation>Retour d’une commande</translation>
    </message>
    <message>
        <source>Return</source>
        <translation>Retour client</translation>
    </message>
    <message>
        <source>Order changed</source>
        <translation>Commande modifiée</translation>
    </message>
    <message>
        <source>Stock count</source>
        <translation>Inventaire</translation>
    </message>
    <message>
        <source>Correction</source>
        <translation>Correction</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Import</translation>
    </message>
</context>
<context>
    <name>Tabs</name>
    <message>
        <source>More</source>
        <translation>Plus</translation>
    </message>
    <message>
        <source>Save this search as a view</source>
        <translation>Garder cette recherche comme vue</translation>
    </message>
</context>
<context>
    <name>Tags</name>
    <message>
        <source>Type a tag</source>
        <translation>Tapez un mot-clé</translation>
    </message>
    <message>
        <source>Enter puts it on; a new word makes a new tag, a comma stands between two.</source>
        <translation>Entrée le pose ; un nouveau mot fait un nouveau mot-clé, une virgule en sépare deux.</translation>
    </message>
    <message>
        <source>There is no tag yet.</source>
        <translation>Il n’y a pas encore de mot-clé.</translation>
    </message>
    <message>
        <source>No tag is called that. Enter makes it.</source>
        <translation>Aucun mot-clé ne s’appelle ainsi. Entrée le crée.</translation>
    </message>
    <message>
        <source>None of these orders has a tag that is called that.</source>
        <translation>Aucune de ces commandes n’a de mot-clé de ce nom.</translation>
    </message>
    <message>
        <source>{n} order</source>
        <translation>{n} commande</translation>
    </message>
    <message>
        <source>{n} orders</source>
        <translation>{n} commandes</translation>
    </message>
    <message>
        <source>On no order</source>
        <translation>Sur aucune commande</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Modifier…</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Couleur</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Tags are made on the orders themselves: Ctrl T on an order’s page.</source>
        <translation>Les mots-clés se créent sur les commandes mêmes : Ctrl T sur la page d’une commande.</translation>
    </message>
    <message>
        <source>“{tag}” is deleted</source>
        <translation>« {tag} » est supprimé</translation>
    </message>
</context>
<context>
    <name>Task</name>
    <message>
        <source>What is to be done</source>
        <translation>Ce qu’il y a à faire</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Jour</translation>
    </message>
    <message>
        <source>By when</source>
        <translation>Pour quand</translation>
    </message>
    <message>
        <source>Who, if it is anybody’s</source>
        <translation>Qui s’en charge, si c’est décidé</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Aujourd’hui</translation>
    </message>
    <message>
        <source>Tomorrow</source>
        <translation>Demain</translation>
    </message>
    <message>
        <source>In a week</source>
        <translation>Dans une semaine</translation>
    </message>
    <message>
        <source>No day</source>
        <translation>Aucun jour</translation>
    </message>
    <message>
        <source>Another day…</source>
        <translation>Un autre jour…</translation>
    </message>
</context>
<context>
    <name>TaskActs</name>
    <message>
        <source>Add a task…</source>
        <translation>Ajouter une tâche…</translation>
    </message>
    <message>
        <source>Task for {number}</source>
        <translation>Tâche pour {number}</translation>
    </message>
    <message>
        <source>Change the task</source>
        <translation>Modifier la tâche</translation>
    </message>
    <message>
        <source>Task done</source>
        <translation>Tâche faite</translation>
    </message>
    <message>
        <source>Task not done after all</source>
        <translation>Tâche finalement pas faite</translation>
    </message>
    <message>
        <source>Task removed</source>
        <translation>Tâche retirée</translation>
    </message>
</context>
<context>
    <name>TasksPanel</name>
    <message>
        <source>Tasks</source>
        <translation>Tâches</translation>
    </message>
    <message>
        <source>done</source>
        <translation>faite</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Reprendre</translation>
    </message>
    <message>
        <source>Pay back {amount}</source>
        <translation>Rendre {amount}</translation>
    </message>
    <message>
        <source>Pay back</source>
        <translation>Rendre</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Ajouter</translation>
    </message>
    <message>
        <source>Nothing to do.</source>
        <translation>Rien à faire.</translation>
    </message>
    <message>
        <source>Change “{task}”</source>
        <translation>Modifier « {task} »</translation>
    </message>
    <message>
        <source>done {day}</source>
        <translation>faite le {day}</translation>
    </message>
    <message>
        <source>late since {day}</source>
        <translation>en retard depuis le {day}</translation>
    </message>
</context>
<context>
    <name>Tax</name>
    <message>
        <source>Name, such as GST</source>
        <translation>Nom, par exemple TPS</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>Taux</translation>
    </message>
    <message>
        <source>Name of this part</source>
        <translation>Nom de cette part</translation>
    </message>
    <message>
        <source>Take this part away</source>
        <translation>Retirer cette part</translation>
    </message>
    <message>
        <source>New rate: {name}</source>
        <translation>Nouveau taux : {name}</translation>
    </message>
    <message>
        <source>The rate before ends by itself. What is printed stays.</source>
        <translation>Le taux d’avant s’arrête tout seul. Ce qui est imprimé reste.</translation>
    </message>
    <message>
        <source>Another part, such as QST</source>
        <translation>Une autre part, par exemple TVQ</translation>
    </message>
    <message>
        <source>What will happen</source>
        <translation>Ce qui se passera</translation>
    </message>
    <message>
        <source>Set the rate</source>
        <translation>Fixer le taux</translation>
    </message>
    <message>
        <source>From this day on</source>
        <translation>À partir du</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Où</translation>
    </message>
    <message>
        <source>Where the goods go. A country without rates is taxed as at home.</source>
        <translation>Là où vont les articles. Un pays sans taux est taxé comme chez vous.</translation>
    </message>
    <message>
        <source>Type the rate, and it stands here what follows from it.</source>
        <translation>Tapez le taux, et ses effets s’afficheront ici.</translation>
    </message>
    <message>
        <source>New class of goods</source>
        <translation>Nouvelle classe d’articles</translation>
    </message>
    <message>
        <source>Products say which class they are in.</source>
        <translation>Chaque produit dit dans quelle classe il est.</translation>
    </message>
    <message>
        <source>Taxed</source>
        <translation>Taxée</translation>
    </message>
    <message>
        <source>Taxed at zero</source>
        <translation>Taxée à zéro</translation>
    </message>
    <message>
        <source>Exempt</source>
        <translation>Exonérée</translation>
    </message>
    <message>
        <source>Outside VAT</source>
        <translation>Hors TVA</translation>
    </message>
    <message>
        <source>How it counts</source>
        <translation>Ce qu’elle est</translation>
    </message>
    <message>
        <source>Written into electronic invoices; the rate below is what is charged.</source>
        <translation>Écrit dans les factures électroniques ; c’est le taux ci-dessous qui est facturé.</translation>
    </message>
    <message>
        <source>Rates</source>
        <translation>Taux</translation>
    </message>
    <message>
        <source>New rate from a day on…</source>
        <translation>Nouveau taux à partir d’un jour…</translation>
    </message>
    <message>
        <source>Remove this class</source>
        <translation>Supprimer cette classe</translation>
    </message>
    <message>
        <source>No rate yet. Until it has one, it cannot be chosen.</source>
        <translation>Pas encore de taux. Sans taux, elle ne peut pas être choisie.</translation>
    </message>
    <message>
        <source>now</source>
        <translation>en vigueur</translation>
    </message>
    <message>
        <source>to come</source>
        <translation>à venir</translation>
    </message>
    <message>
        <source>Withdraw {rates}</source>
        <translation>Retirer {rates}</translation>
    </message>
    <message>
        <source>since {first}</source>
        <translation>depuis le {first}</translation>
    </message>
    <message>
        <source>{first} to {last}</source>
        <translation>du {first} au {last}</translation>
    </message>
    <message>
        <source>{rates} from {first}</source>
        <translation>{rates} à partir du {first}</translation>
    </message>
    <message>
        <source>no rate yet</source>
        <translation>pas encore de taux</translation>
    </message>
    <message>
        <source>{rates} ends the day before</source>
        <translation>{rates} s’arrête la veille</translation>
    </message>
    <message>
        <source>Sales up to then keep it, whenever they are looked at.</source>
        <translation>Les ventes d’avant le gardent, quel que soit le jour où on les regarde.</translation>
    </message>
    <message>
        <source>The new rate ends on {day}</source>
        <translation>Le nouveau taux s’arrête le {day}</translation>
    </message>
    <message>
        <source>Because another one follows.</source>
        <translation>Car un autre le suit.</translation>
    </message>
    <message>
        <source>{n} product follows</source>
        <translation>{n} produit suit</translation>
    </message>
    <message>
        <source>{n} products follow</source>
        <translation>{n} produits suivent</translation>
    </message>
    <message>
        <source>From {day} on; prices stay.</source>
        <translation>À partir du {day} ; les prix restent.</translation>
    </message>
    <message>
        <source>Unfinished sale: {name}</source>
        <translation>Vente inachevée : {name}</translation>
    </message>
    <message>
        <source>without a name</source>
        <translation>sans nom</translation>
    </message>
    <message>
        <source>Total {before} → {after}, VAT {tax_before} → {tax_after}</source>
        <translation>Total {before} → {after}, TVA {tax_before} → {tax_after}</translation>
    </message>
    <message>
        <source>No unfinished sale changes</source>
        <translation>Aucune vente inachevée ne change</translation>
    </message>
</context>
<context>
    <name>Template</name>
    <message>
        <source>Invoice</source>
        <translation>Facture</translation>
    </message>
    <message>
        <source>Credit note</source>
        <translation>Avoir</translation>
    </message>
    <message>
        <source>Quote</source>
        <translation>Devis</translation>
    </message>
    <message>
        <source>Packing slip, A4</source>
        <translation>Bon de livraison, A4</translation>
    </message>
    <message>
        <source>Packing slip, A5</source>
        <translation>Bon de livraison, A5</translation>
    </message>
    <message>
        <source>Packing slip, 100 × 150 mm</source>
        <translation>Bon de livraison, 100 × 150 mm</translation>
    </message>
    <message>
        <source>Printed gift card</source>
        <translation>Carte cadeau imprimée</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Put the built-in text in</source>
        <translation>Mettre le texte fourni</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Text of the template</source>
        <translation>Texte du modèle</translation>
    </message>
    <message>
        <source>Template: {template}</source>
        <translation>Modèle : {template}</translation>
    </message>
    <message>
        <source>The pages are being made…</source>
        <translation>Préparation des pages…</translation>
    </message>
    <message>
        <source>A sample with your name and invented goods.</source>
        <translation>Un exemple à votre nom, avec des articles inventés.</translation>
    </message>
    <message>
        <source>As it would be made now; nothing is issued.</source>
        <translation>Tel qu’il serait fait maintenant ; rien n’est émis.</translation>
    </message>
    <message>
        <source>These are the pages of the last text that worked.</source>
        <translation>Ce sont les pages du dernier texte qui marchait.</translation>
    </message>
    <message>
        <source>Trying it on every kind of sale…</source>
        <translation>Essai sur toute sorte de vente…</translation>
    </message>
    <message>
        <source>Saved. Documents are made with it from now on.</source>
        <translation>Enregistré. Les documents sont désormais faits avec lui.</translation>
    </message>
    <message>
        <source>What is shown beside the text</source>
        <translation>Ce qui est montré à côté du texte</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Commande</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>Feuille</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Aperçu</translation>
    </message>
    <message>
        <source>Variables</source>
        <translation>Variables</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>Versions</translation>
    </message>
    <message>
        <source>The built-in template is in force. Save yours: it becomes version 1.</source>
        <translation>Le modèle fourni est en vigueur. Enregistrez le vôtre : il devient la version 1.</translation>
    </message>
    <message>
        <source>Version {version}</source>
        <translation>Version {version}</translation>
    </message>
    <message>
        <source>Version {version}, built in</source>
        <translation>Version {version}, modèle fourni</translation>
    </message>
    <message>
        <source>in force</source>
        <translation>en vigueur</translation>
    </message>
    <message>
        <source>Put into the editor</source>
        <translation>Mettre dans l’éditeur</translation>
    </message>
    <message>
        <source>What the document is called</source>
        <translation>Le nom du document</translation>
    </message>
    <message>
        <source>Its number</source>
        <translation>Son numéro</translation>
    </message>
    <message>
        <source>Name of the shop</source>
        <translation>Nom de la boutique</translation>
    </message>
    <message>
        <source>The line with your registration, for every page</source>
        <translation>La ligne de votre immatriculation, pour chaque page</translation>
    </message>
    <message>
        <source>The word “Page”</source>
        <translation>Le mot « Page »</translation>
    </message>
    <message>
        <source>The word “of”, on documents of several pages, else empty</source>
        <translation>Le mot « sur », pour les documents de plusieurs pages, sinon vide</translation>
    </message>
    <message>
        <source>Language of the document, fr or en</source>
        <translation>Langue du document, fr ou en</translation>
    </message>
    <message>
        <source>True on packing slips</source>
        <translation>Vrai sur les bons de livraison</translation>
    </message>
    <message>
        <source>Your line below the name</source>
        <translation>Votre ligne sous le nom</translation>
    </message>
    <message>
        <source>Your legal name with address; how to reach you</source>
        <translation>Votre nom légal avec l’adresse ; comment vous joindre</translation>
    </message>
    <message>
        <source>Who is charged and who receives: each with label, name and lines</source>
        <translation>Qui paie et qui reçoit : chacun avec label, name et lines</translation>
    </message>
    <message>
        <source>Dates, order, reference, reason: each with label and value</source>
        <translation>Dates, commande, référence, motif : chacun avec label et value</translation>
    </message>
    <message>
        <source>Heads of the table: each with label and width in %</source>
        <translation>En-têtes du tableau : chacun avec label et width en pour cent</translation>
    </message>
    <message>
        <source>What was sold: each with name, detail and cells, one for each column after the first</source>
        <translation>Ce qui est vendu : chaque ligne avec name, detail et cells, une par colonne après la première</translation>
    </message>
    <message>
        <source>Heads of the table of VAT</source>
        <translation>En-têtes du tableau de TVA</translation>
    </message>
    <message>
        <source>Rows of the table of VAT: rate, base and amount</source>
        <translation>Lignes du tableau de TVA : taux, base et montant</translation>
    </message>
    <message>
        <source>Discounts of the whole order, in sentences</source>
        <translation>Remises de toute la commande, en phrases</translation>
    </message>
    <message>
        <source>Net, VAT, total, payments: each with label, value and style (plain, total or paid)</source>
        <translation>HT, TVA, total, paiements : chacun avec label, value et style (plain, total ou paid)</translation>
    </message>
    <message>
        <source>The amount in large letters, with label and value</source>
        <translation>Le montant en grandes lettres, avec label et value</translation>
    </message>
    <message>
        <source>Code for a transfer: picture, title, account, reference, caption; empty without one</source>
        <translation>Code pour un virement : picture, title, account, reference, caption ; vide s’il n’y en a pas</translation>
    </message>
    <message>
        <source>Your words about the payment, line by line</source>
        <translation>Vos indications de paiement, ligne par ligne</translation>
    </message>
    <message>
        <source>The sentences that the law wants, and your own</source>
        <translation>Les mentions que la loi veut, et les vôtres</translation>
    </message>
    <message>
        <source>On a quote, the sentence to sign below</source>
        <translation>Sur un devis, la phrase à signer</translation>
    </message>
    <message>
        <source>Your address on one line</source>
        <translation>Votre adresse sur une ligne</translation>
    </message>
    <message>
        <source>Which parcel of how many</source>
        <translation>Quel colis sur combien</translation>
    </message>
    <message>
        <source>Where it goes: label, names, streets, towns and reach (phone, carrier)</source>
        <translation>Le destinataire : label, names, streets, towns et reach (téléphone, transporteur)</translation>
    </message>
    <message>
        <source>What to pack: each with quantity, unit, name, detail and texts (such as what to paint)</source>
        <translation>Ce qu’il faut emballer : chaque ligne avec quantity, unit, name, detail et texts (par exemple ce qu’il faut peindre)</translation>
    </message>
    <message>
        <source>That it is a gift, else empty</source>
        <translation>Que c’est un cadeau, sinon vide</translation>
    </message>
    <message>
        <source>The message of the gift, line by line</source>
        <translation>Le message du cadeau, ligne par ligne</translation>
    </message>
    <message>
        <source>Notes about the parcel, line by line</source>
        <translation>Notes sur le colis, ligne par ligne</translation>
    </message>
    <message>
        <source>How many items</source>
        <translation>Combien d’articles</translation>
    </message>
    <message>
        <source>What all weighs</source>
        <translation>Le poids de l’ensemble</translation>
    </message>
    <message>
        <source>Number of the order</source>
        <translation>Numéro de la commande</translation>
    </message>
    <message>
        <source>The same in bars: picture and width in millimetres; empty when it is too long</source>
        <translation>Le même en code-barres : picture et width en millimètres ; vide s’il est trop long</translation>
    </message>
    <message>
        <source>The words “Order of”</source>
        <translation>Les mots « Commande du »</translation>
    </message>
    <message>
        <source>Day of the order</source>
        <translation>Jour de la commande</translation>
    </message>
    <message>
        <source>Which version of the slip</source>
        <translation>Quelle version du bon de livraison</translation>
    </message>
    <message>
        <source>Gift card or store credit, in words</source>
        <translation>Carte cadeau ou bon d’achat, en toutes lettres</translation>
    </message>
    <message>
        <source>What it is worth</source>
        <translation>Sa valeur</translation>
    </message>
    <message>
        <source>Its code</source>
        <translation>Son code</translation>
    </message>
    <message>
        <source>The code in bars: picture and width in millimetres</source>
        <translation>Le code en barres : picture et width en millimètres</translation>
    </message>
    <message>
        <source>How long it is valid, else empty</source>
        <translation>Sa durée de validité, sinon vide</translation>
    </message>
    <message>
        <source>How to use it</source>
        <translation>Comment l’employer</translation>
    </message>
    <message>
        <source>Language of the card, fr or en</source>
        <translation>Langue de la carte, fr ou en</translation>
    </message>
    <message>
        <source>Width in millimetres</source>
        <translation>Largeur en millimètres</translation>
    </message>
    <message>
        <source>Height in millimetres</source>
        <translation>Hauteur en millimètres</translation>
    </message>
    <message>
        <source>Colour of the settings, empty for black</source>
        <translation>Couleur des réglages, vide pour le noir</translation>
    </message>
    <message>
        <source>Your logo: picture, width and height in millimetres; empty without one</source>
        <translation>Votre logo : picture, width et height en millimètres ; vide s’il n’y en a pas</translation>
    </message>
    <message>
        <source>The sheet: width, height, margin, top, inner, body, foot_top and foot in millimetres; base, small, shop, title, strong, final and other sizes of letters in points</source>
        <translation>La feuille : width, height, margin, top, inner, body, foot_top et foot en millimètres ; base, small, shop, title, strong, final et d’autres tailles de caractères en points</translation>
    </message>
</context>
<context>
    <name>TokenList</name>
    <message>
        <source>Remove {what}</source>
        <translation>Retirer {what}</translation>
    </message>
    <message>
        <source>{what}: Enter corrects it, Delete takes it off</source>
        <translation>{what} : Entrée le corrige, Suppr l’enlève</translation>
    </message>
</context>
<context>
    <name>Trouble</name>
    <message>
        <source>Something went wrong in Comptoir</source>
        <translation>Quelque chose s’est mal passé dans Comptoir</translation>
    </message>
    <message>
        <source>What you did last was not saved, everything before it is safe, and a sale in progress is kept as a draft. The report names no customers; send it to those who look after Comptoir.</source>
        <translation>Votre dernier geste n’est pas enregistré, tout ce qui précède est intact et une vente en cours est gardée en brouillon. Le rapport ne nomme aucun client ; envoyez-le à ceux qui s’occupent de Comptoir.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Rapport</translation>
    </message>
    <message>
        <source>Copy report</source>
        <translation>Copier le rapport</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Continuer</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Copié</translation>
    </message>
    <message>
        <source>Report a problem</source>
        <translation>Signaler un problème</translation>
    </message>
    <message>
        <source>Copy this into a message to those who look after Comptoir, and write what you did and what you expected. It names no customers, and nothing is sent from here.</source>
        <translation>Copiez ceci dans un message à ceux qui s’occupent de Comptoir, et écrivez ce que vous avez fait et ce que vous attendiez. Aucun client n’y est nommé, et rien n’est envoyé d’ici.</translation>
    </message>
</context>
<context>
    <name>Unlock</name>
    <message>
        <source>Passphrase, or recovery code</source>
        <translation>Phrase secrète, ou code de secours</translation>
    </message>
    <message>
        <source>Open the shop</source>
        <translation>Ouvrir la boutique</translation>
    </message>
    <message>
        <source>The shop file is locked</source>
        <translation>Le fichier de la boutique est verrouillé</translation>
    </message>
</context>
<context>
    <name>Unsaved</name>
    <message>
        <source>Drop my changes</source>
        <translation>Abandonner mes modifications</translation>
    </message>
    <message>
        <source>Not in use yet: this is what you wrote last time.</source>
        <translation>Pas encore utilisé : c’est ce que vous aviez écrit la dernière fois.</translation>
    </message>
    <message>
        <source>Not in use yet.</source>
        <translation>Pas encore utilisé.</translation>
    </message>
    <message>
        <source>Not in use yet. Your text waits here until you come back.</source>
        <translation>Pas encore utilisé. Votre texte vous attend ici.</translation>
    </message>
</context>
<context>
    <name>ValueList</name>
    <message>
        <source>Vouchers</source>
        <translation>Bons</translation>
    </message>
    <message>
        <source>Code, customer or order</source>
        <translation>Code, client ou commande</translation>
    </message>
    <message>
        <source>No gift cards and no store credit yet</source>
        <translation>Pas encore de carte cadeau ni de bon d’achat</translation>
    </message>
    <message>
        <source>They come from selling a gift card, from refunding as store credit, or are issued here.</source>
        <translation>Ils viennent de la vente d’une carte cadeau, d’un remboursement en bon d’achat, ou s’émettent ici.</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>Customer or order</source>
        <translation>Client ou commande</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Reste</translation>
    </message>
    <message>
        <source>Worth</source>
        <translation>Valeur</translation>
    </message>
    <message>
        <source>Good until</source>
        <translation>Valable jusqu’au</translation>
    </message>
    <message>
        <source>Issue…</source>
        <translation>Émettre…</translation>
    </message>
    <message>
        <source>{n} code</source>
        <translation>{n} code</translation>
    </message>
    <message>
        <source>{n} codes</source>
        <translation>{n} codes</translation>
    </message>
</context>
<context>
    <name>Values</name>
    <message>
        <source>Vouchers</source>
        <translation>Bons</translation>
    </message>
    <message>
        <source>Gift cards and credit</source>
        <translation>Cartes et bons d’achat</translation>
    </message>
    <message>
        <source>Gift card</source>
        <translation>Carte cadeau</translation>
    </message>
    <message>
        <source>Store credit</source>
        <translation>Bon d’achat</translation>
    </message>
    <message>
        <source>Given out</source>
        <translation>Émission</translation>
    </message>
    <message>
        <source>Sold</source>
        <translation>Vente</translation>
    </message>
    <message>
        <source>Sale undone</source>
        <translation>Vente annulée</translation>
    </message>
    <message>
        <source>Used</source>
        <translation>Utilisation</translation>
    </message>
    <message>
        <source>Payment taken back</source>
        <translation>Paiement annulé</translation>
    </message>
    <message>
        <source>Refunded</source>
        <translation>Remboursement</translation>
    </message>
    <message>
        <source>expired {day}</source>
        <translation>expiré le {day}</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Reste</translation>
    </message>
    <message>
        <source>Good until {day}</source>
        <translation>Valable jusqu’au {day}</translation>
    </message>
    <message>
        <source>Movements</source>
        <translation>Mouvements</translation>
    </message>
    <message>
        <source>Left after it</source>
        <translation>Reste après</translation>
    </message>
    <message>
        <source>Without a sale. To sell one, add it to an order as a custom item.</source>
        <translation>Sans vente. Pour en vendre une, ajoutez-la à une commande comme article libre.</translation>
    </message>
    <message>
        <source>It has a last day</source>
        <translation>Elle a une date limite</translation>
    </message>
    <message>
        <source>Worth</source>
        <translation>Valeur</translation>
    </message>
    <message>
        <source>Good until</source>
        <translation>Valable jusqu’au</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>Issue</source>
        <translation>Émettre</translation>
    </message>
    <message>
        <source>{code} issued, worth {amount}</source>
        <translation>{code} émise, valeur {amount}</translation>
    </message>
    <message>
        <source>Issue a card or store credit</source>
        <translation>Émettre une carte ou un bon</translation>
    </message>
    <message>
        <source>Save the card as PDF…</source>
        <translation>Enregistrer la carte en PDF…</translation>
    </message>
    <message>
        <source>Save the card as PDF</source>
        <translation>Enregistrer la carte en PDF</translation>
    </message>
    <message>
        <source>{code} saved as {file}</source>
        <translation>{code} enregistrée sous {file}</translation>
    </message>
</context>
<context>
    <name>VersionsSheet</name>
    <message>
        <source>Versions of the comment</source>
        <translation>Versions du commentaire</translation>
    </message>
    <message>
        <source>Every text that was saved, newest first.</source>
        <translation>Chaque texte enregistré, le plus récent d’abord.</translation>
    </message>
    <message>
        <source>(empty)</source>
        <translation>(vide)</translation>
    </message>
</context>
<context>
    <name>ViewDialog</name>
    <message>
        <source>Name of the view</source>
        <translation>Nom de la vue</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Let “{view}” show this from now on</source>
        <translation>Montrer ceci désormais dans « {view} »</translation>
    </message>
</context>
<context>
    <name>Voucher</name>
    <message>
        <source>Percent</source>
        <translation>Pourcentage</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Montant</translation>
    </message>
    <message>
        <source>Free shipping</source>
        <translation>Livraison offerte</translation>
    </message>
    <message>
        <source>Free product</source>
        <translation>Produit offert</translation>
    </message>
    <message>
        <source>{what} off</source>
        <translation>{what} de remise</translation>
    </message>
    <message>
        <source>for this order</source>
        <translation>pour cette commande</translation>
    </message>
    <message>
        <source>for this customer</source>
        <translation>pour ce client</translation>
    </message>
    <message>
        <source>until {day}</source>
        <translation>jusqu’au {day}</translation>
    </message>
    <message>
        <source>Made up when left empty</source>
        <translation>Inventé si laissé vide</translation>
    </message>
    <message>
        <source>Only you see it</source>
        <translation>Vous seul le voyez</translation>
    </message>
    <message>
        <source>open</source>
        <translation>libre</translation>
    </message>
    <message>
        <source>All; type the first letters</source>
        <translation>Tous ; tapez les premières lettres</translation>
    </message>
    <message>
        <source>None; type the first letters</source>
        <translation>Aucun ; tapez les premières lettres</translation>
    </message>
    <message>
        <source>Anybody; type the first letters</source>
        <translation>Tout le monde ; tapez les premières lettres</translation>
    </message>
    <message>
        <source>Not for goods that are reduced already</source>
        <translation>Pas sur les articles déjà réduits</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>sans limite</translation>
    </message>
    <message>
        <source>It gives</source>
        <translation>Il donne</translation>
    </message>
    <message>
        <source>Percent off</source>
        <translation>Pourcentage de remise</translation>
    </message>
    <message>
        <source>Amount off</source>
        <translation>Montant de la remise</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>What it is for</source>
        <translation>À quoi il sert</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>Premier jour</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Dernier jour</translation>
    </message>
    <message>
        <source>Uses in all</source>
        <translation>Utilisations en tout</translation>
    </message>
    <message>
        <source>Uses per customer</source>
        <translation>Utilisations par client</translation>
    </message>
    <message>
        <source>From goods worth</source>
        <translation>À partir d’un achat de</translation>
    </message>
    <message>
        <source>Up to goods worth</source>
        <translation>Jusqu’à un achat de</translation>
    </message>
    <message>
        <source>Categories</source>
        <translation>Catégories</translation>
    </message>
    <message>
        <source>Not for these products</source>
        <translation>Pas pour ces produits</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Client</translation>
    </message>
    <message>
        <source>Generate</source>
        <translation>Générer</translation>
    </message>
    <message>
        <source>Makes up another code</source>
        <translation>Invente un autre code</translation>
    </message>
    <message>
        <source>When and how often</source>
        <translation>Quand et combien de fois</translation>
    </message>
    <message>
        <source>For which orders</source>
        <translation>Pour quelles commandes</translation>
    </message>
    <message>
        <source>Nothing known begins so.</source>
        <translation>Rien de connu ne commence ainsi.</translation>
    </message>
    <message>
        <source>One of these is free</source>
        <translation>L’un de ceux-ci est offert</translation>
    </message>
    <message>
        <source>Products</source>
        <translation>Produits</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Orders that used it</source>
        <translation>Commandes qui l’ont utilisé</translation>
    </message>
    <message>
        <source>New voucher</source>
        <translation>Nouveau bon</translation>
    </message>
    <message>
        <source>Only what it gives is needed; the rest may stay empty.</source>
        <translation>Seul ce qu’il donne est nécessaire ; le reste peut rester vide.</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>Let it be used again</source>
        <translation>Le rendre de nouveau utilisable</translation>
    </message>
    <message>
        <source>None so far. Those that do keep what they get, whatever is changed here.</source>
        <translation>Aucune pour l’instant. Celles qui s’en servent gardent ce qu’elles ont eu, quoi que l’on change ici.</translation>
    </message>
    <message>
        <source>They keep what they got, whatever is changed here.</source>
        <translation>Elles gardent ce qu’elles ont eu, quoi que l’on change ici.</translation>
    </message>
    <message>
        <source>given back</source>
        <translation>rendu</translation>
    </message>
    <message>
        <source>Unfinished sale</source>
        <translation>Vente inachevée</translation>
    </message>
    <message>
        <source>{code} saved</source>
        <translation>{code} enregistré</translation>
    </message>
    <message>
        <source>{code} withdrawn</source>
        <translation>{code} retiré</translation>
    </message>
    <message>
        <source>{code} can be used again</source>
        <translation>{code} peut resservir</translation>
    </message>
    <message>
        <source>Not saved yet</source>
        <translation>Pas encore enregistré</translation>
    </message>
    <message>
        <source>not together with another</source>
        <translation>pas avec un autre bon</translation>
    </message>
    <message>
        <source>Not together with another voucher</source>
        <translation>Pas avec un autre bon</translation>
    </message>
</context>
<context>
    <name>VoucherKind</name>
    <message>
        <source>percent</source>
        <translation>pourcentage</translation>
    </message>
    <message>
        <source>amount</source>
        <translation>montant</translation>
    </message>
    <message>
        <source>product</source>
        <translation>produit</translation>
    </message>
</context>
<context>
    <name>VoucherList</name>
    <message>
        <source>Vouchers</source>
        <translation>Bons</translation>
    </message>
    <message>
        <source>Code or name</source>
        <translation>Code ou nom</translation>
    </message>
    <message>
        <source>No vouchers yet</source>
        <translation>Pas encore de bons</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Gives</source>
        <translation>Donne</translation>
    </message>
    <message>
        <source>Used</source>
        <translation>Utilisé</translation>
    </message>
    <message>
        <source>Good until</source>
        <translation>Valable jusqu’au</translation>
    </message>
    <message>
        <source>{n} voucher</source>
        <translation>{n} bon</translation>
    </message>
    <message>
        <source>{n} vouchers</source>
        <translation>{n} bons</translation>
    </message>
    <message>
        <source>free shipping</source>
        <translation>livraison offerte</translation>
    </message>
    <message>
        <source>a free product</source>
        <translation>un produit offert</translation>
    </message>
    <message>
        <source>{uses} of {most}</source>
        <translation>{uses} sur {most}</translation>
    </message>
    <message>
        <source>Make one here, or while an order is taken, in the step of the discounts.</source>
        <translation>Créez-en un ici, ou pendant une commande, à l’étape des remises.</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Tous</translation>
    </message>
    <message>
        <source>New voucher</source>
        <translation>Nouveau bon</translation>
    </message>
    <message>
        <source>alone</source>
        <translation>seul</translation>
    </message>
</context>
<context>
    <name>VoucherState</name>
    <message>
        <source>Good</source>
        <translation>Valable</translation>
    </message>
    <message>
        <source>Not started</source>
        <translation>Pas commencé</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>Expiré</translation>
    </message>
    <message>
        <source>Used up</source>
        <translation>Épuisé</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>Retiré</translation>
    </message>
</context>
<context>
    <name>Ways</name>
    <message>
        <source>New carrier</source>
        <translation>Nouveau transporteur</translation>
    </message>
    <message>
        <source>Parcels sent before keep their link.</source>
        <translation>Les colis déjà partis gardent leur lien.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Page to follow a parcel</source>
        <translation>Page de suivi d’un colis</translation>
    </message>
    <message>
        <source>Its address with {number} where the number of the parcel goes. May stay empty.</source>
        <translation>Son adresse, avec {number} à la place du numéro de colis. Peut rester vide.</translation>
    </message>
    <message>
        <source>For a parcel: {link}</source>
        <translation>Pour un colis : {link}</translation>
    </message>
    <message>
        <source>New way to deliver</source>
        <translation>Nouveau mode de livraison</translation>
    </message>
    <message>
        <source>Open sales follow it; orders taken before keep their price.</source>
        <translation>Les ventes en cours suivent ; les commandes déjà prises gardent leur prix.</translation>
    </message>
    <message>
        <source>2 to 3 days</source>
        <translation>2 à 3 jours</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Envoyée</translation>
    </message>
    <message>
        <source>Picked up</source>
        <translation>Retirée sur place</translation>
    </message>
    <message>
        <source>As the settings say</source>
        <translation>Selon les réglages</translation>
    </message>
    <message>
        <source>A rate of its own</source>
        <translation>Son propre taux</translation>
    </message>
    <message>
        <source>The highest in the order</source>
        <translation>Le plus haut de la commande</translation>
    </message>
    <message>
        <source>In proportion to the goods</source>
        <translation>Au prorata des articles</translation>
    </message>
    <message>
        <source>How the goods reach the customer</source>
        <translation>Comment les articles arrivent chez le client</translation>
    </message>
    <message>
        <source>How long it takes</source>
        <translation>Délai</translation>
    </message>
    <message>
        <source>Said beside the price while an order is taken.</source>
        <translation>Dit à côté du prix pendant la prise de commande.</translation>
    </message>
    <message>
        <source>VAT of its price</source>
        <translation>TVA de son prix</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>Taux</translation>
    </message>
    <message>
        <source>Used for orders without anything taxed.</source>
        <translation>Sert aux commandes sans article taxé.</translation>
    </message>
    <message>
        <source>Try it</source>
        <translation>Essayer</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>Poids</translation>
    </message>
    <message>
        <source>Goods</source>
        <translation>Articles</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>Pays</translation>
    </message>
    <message>
        <source>Postcode</source>
        <translation>Code postal</translation>
    </message>
    <message>
        <source>The rule is not finished yet.</source>
        <translation>La règle n’est pas encore complète.</translation>
    </message>
    <message>
        <source>Not offered</source>
        <translation>Non proposée</translation>
    </message>
    <message>
        <source>It does not go there, or not with so much.</source>
        <translation>Elle n’y va pas, ou pas pour autant.</translation>
    </message>
    <message>
        <source>is what the customer pays</source>
        <translation>à payer par le client</translation>
    </message>
    <message>
        <source>New way to pay</source>
        <translation>Nouveau moyen de paiement</translation>
    </message>
    <message>
        <source>Orders taken before keep what they say.</source>
        <translation>Les commandes déjà prises gardent ce qui est écrit.</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>Days to pay</source>
        <translation>Jours pour payer</translation>
    </message>
    <message>
        <source>From the day of the invoice; 0 means at once.</source>
        <translation>À partir de la date de facture ; 0 veut dire tout de suite.</translation>
    </message>
    <message>
        <source>Words for the customer</source>
        <translation>Mots pour le client</translation>
    </message>
    <message>
        <source>Printed on invoices and quotes while something is still to pay.</source>
        <translation>Imprimé sur factures et devis tant qu’il reste à payer.</translation>
    </message>
    <message>
        <source>Link to pay</source>
        <translation>Lien de paiement</translation>
    </message>
    <message>
        <source>Cash asks what was given, says the change, and rounds to coins.</source>
        <translation>En espèces, on demande la somme donnée, on dit la monnaie à rendre et on arrondit aux pièces.</translation>
    </message>
    <message>
        <source>The page of your bank or payment service. {amount} and {number} are filled in.</source>
        <translation>La page de votre banque ou service de paiement. {amount} et {number} sont remplis.</translation>
    </message>
    <message>
        <source>For an order: {link}</source>
        <translation>Pour une commande : {link}</translation>
    </message>
    <message>
        <source>any more</source>
        <translation>au-delà</translation>
    </message>
    <message>
        <source>Up to</source>
        <translation>Jusqu’à</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Prix</translation>
    </message>
    <message>
        <source>Take this step away</source>
        <translation>Retirer ce palier</translation>
    </message>
    <message>
        <source>Add a step</source>
        <translation>Ajouter un palier</translation>
    </message>
    <message>
        <source>One price</source>
        <translation>Un seul prix</translation>
    </message>
    <message>
        <source>By weight</source>
        <translation>Selon le poids</translation>
    </message>
    <message>
        <source>By amount</source>
        <translation>Selon le montant</translation>
    </message>
    <message>
        <source>What it costs</source>
        <translation>Ce que cela coûte</translation>
    </message>
    <message>
        <source>Free from</source>
        <translation>Offerte à partir de</translation>
    </message>
    <message>
        <source>Goods worth this much after discounts; empty: never free.</source>
        <translation>Valeur des articles après remises ; vide : jamais offerte.</translation>
    </message>
    <message>
        <source>Only to these countries</source>
        <translation>Seulement vers ces pays</translation>
    </message>
    <message>
        <source>Only to these postcodes</source>
        <translation>Seulement vers ces codes postaux</translation>
    </message>
    <message>
        <source>Such as 29100, 22*; the star stands for any ending. Empty: all.</source>
        <translation>Par exemple 29100, 22* ; l’étoile remplace la fin. Vide : tous.</translation>
    </message>
    <message>
        <source>Free</source>
        <translation>Gratuit</translation>
    </message>
    <message>
        <source>{least} to {most} by weight</source>
        <translation>{least} à {most} selon le poids</translation>
    </message>
    <message>
        <source>{least} to {most} by amount</source>
        <translation>{least} à {most} selon le montant</translation>
    </message>
    <message>
        <source>free from {amount}</source>
        <translation>offerte à partir de {amount}</translation>
    </message>
    <message>
        <source>{n} more</source>
        <translation>{n} autres</translation>
    </message>
    <message>
        <source>Use again</source>
        <translation>Reprendre</translation>
    </message>
    <message>
        <source>Move “{name}” up</source>
        <translation>Monter « {name} »</translation>
    </message>
    <message>
        <source>Move “{name}” down</source>
        <translation>Descendre « {name} »</translation>
    </message>
    <message>
        <source>No longer offer “{name}”</source>
        <translation>Ne plus proposer « {name} »</translation>
    </message>
    <message>
        <source>“{name}” is no longer offered. Orders that have it keep it.</source>
        <translation>« {name} » n’est plus proposé. Les commandes qui l’ont le gardent.</translation>
    </message>
    <message>
        <source>“{name}” removed</source>
        <translation>« {name} » supprimé</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>opens</source>
        <translation>ouvre</translation>
    </message>
    <message>
        <source>move</source>
        <translation>déplace</translation>
    </message>
    <message>
        <source>puts away</source>
        <translation>retire</translation>
    </message>
    <message>
        <source>Names with commas between them, or EU; empty: everywhere.</source>
        <translation>Des noms séparés par des virgules, ou UE ; vide : partout.</translation>
    </message>
</context>
<context>
    <name>Welcome</name>
    <message>
        <source>Open my shop</source>
        <translation>Ouvrir ma boutique</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Retour</translation>
    </message>
    <message>
        <source>Open my shop at once</source>
        <translation>Ouvrir ma boutique tout de suite</translation>
    </message>
    <message>
        <source>Your shop</source>
        <translation>Votre boutique</translation>
    </message>
    <message>
        <source>Who sells</source>
        <translation>Qui vend</translation>
    </message>
    <message>
        <source>VAT and prices</source>
        <translation>TVA et prix</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Continuer</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>Passer</translation>
    </message>
    <message>
        <source>Delivery and payment</source>
        <translation>Livraison et paiement</translation>
    </message>
</context>
<context>
    <name>When</name>
    <message>
        <source>yesterday</source>
        <translation>hier</translation>
    </message>
</context>
<context>
    <name>Window</name>
    <message>
        <source>{number} printed on {printer}</source>
        <translation>{number} imprimé sur {printer}</translation>
    </message>
    <message>
        <source>Your template failed on {number}: it was made with the built-in one</source>
        <translation>Votre modèle a échoué sur {number} : le document est fait avec le modèle fourni</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler la dernière action</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Raccourcis clavier</translation>
    </message>
    <message>
        <source>Close Comptoir</source>
        <translation>Fermer Comptoir</translation>
    </message>
    <message>
        <source>{count} documents printed on {printer}</source>
        <translation>{count} documents imprimés sur {printer}</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Aide</translation>
    </message>
    <message>
        <source>Another person at the desk</source>
        <translation>Changer de personne</translation>
    </message>
    <message>
        <source>A mail did not leave as it should. The outbox says why.</source>
        <translation>Un mail n’est pas parti comme il faut. « À envoyer » dit pourquoi.</translation>
    </message>
</context>
<context>
    <name>Wizard</name>
    <message>
        <source>Customer details</source>
        <translation>Fiche du client</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>Choisir</translation>
    </message>
    <message>
        <source>From the book</source>
        <translation>Carnet</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Nouvelle</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Modifier</translation>
    </message>
    <message>
        <source>New address</source>
        <translation>Nouvelle adresse</translation>
    </message>
    <message>
        <source>No address yet. A parcel needs street, town and country.</source>
        <translation>Pas encore d’adresse. Pour un colis il faut la rue, la ville et le pays.</translation>
    </message>
    <message>
        <source>No address. Only an invoice to a company or to another address needs one.</source>
        <translation>Pas d’adresse. Seule une facture à une entreprise ou à une autre adresse en demande une.</translation>
    </message>
    <message>
        <source>Keep in the customer’s address book</source>
        <translation>Garder dans le carnet du client</translation>
    </message>
    <message>
        <source>Address left as it was</source>
        <translation>Adresse laissée comme avant</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Téléphone</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Balance</source>
        <translation>Solde</translation>
    </message>
    <message>
        <source>Abandoned carts</source>
        <translation>Paniers abandonnés</translation>
    </message>
    <message>
        <source>Previous orders</source>
        <translation>Commandes précédentes</translation>
    </message>
    <message>
        <source>{amount} due</source>
        <translation>{amount} dus</translation>
    </message>
    <message>
        <source>nothing due</source>
        <translation>rien à payer</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>All about them</source>
        <translation>Ouvrir la fiche</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>Reprendre</translation>
    </message>
    <message>
        <source>Use {what}</source>
        <translation>Reprendre {what}</translation>
    </message>
    <message>
        <source>No order yet</source>
        <translation>Pas encore de commande</translation>
    </message>
    <message>
        <source>{n} order</source>
        <translation>{n} commande</translation>
    </message>
    <message>
        <source>{n} orders</source>
        <translation>{n} commandes</translation>
    </message>
    <message>
        <source>New customer</source>
        <translation>Nouveau client</translation>
    </message>
    <message>
        <source>Save and choose</source>
        <translation>Enregistrer et choisir</translation>
    </message>
    <message>
        <source>Only on this order</source>
        <translation>Pour cette commande seulement</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Terminé</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>A name, an e-mail or a phone number is enough.</source>
        <translation>Un nom, un e-mail ou un téléphone suffit.</translation>
    </message>
    <message>
        <source>Edit customer</source>
        <translation>Modifier le client</translation>
    </message>
    <message>
        <source>Orders made before keep what is written on them.</source>
        <translation>Les commandes passées gardent ce qui y est écrit.</translation>
    </message>
    <message>
        <source>First name</source>
        <translation>Prénom</translation>
    </message>
    <message>
        <source>Last name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>Société</translation>
    </message>
    <message>
        <source>SIREN</source>
        <translation>SIREN</translation>
    </message>
    <message>
        <source>VAT number</source>
        <translation>N° de TVA</translation>
    </message>
    <message>
        <source>Name, company, e-mail or phone</source>
        <translation>Nom, société, e-mail ou téléphone</translation>
    </message>
    <message>
        <source>Find a customer</source>
        <translation>Chercher un client</translation>
    </message>
    <message>
        <source>Customers found</source>
        <translation>Clients trouvés</translation>
    </message>
    <message>
        <source>Walk-in</source>
        <translation>Client de passage</translation>
    </message>
    <message>
        <source>{n} customer</source>
        <translation>{n} client</translation>
    </message>
    <message>
        <source>{n} customers</source>
        <translation>{n} clients</translation>
    </message>
    <message>
        <source>Newest customers</source>
        <translation>Derniers clients</translation>
    </message>
    <message>
        <source>Save and continue</source>
        <translation>Enregistrer et continuer</translation>
    </message>
    <message>
        <source>Choose and continue</source>
        <translation>Choisir et continuer</translation>
    </message>
    <message>
        <source>Add this customer</source>
        <translation>Ajouter ce client</translation>
    </message>
    <message>
        <source>Customer not added</source>
        <translation>Client non ajouté</translation>
    </message>
    <message>
        <source>Go on, or choose somebody else.</source>
        <translation>Continuez, ou choisissez quelqu’un d’autre.</translation>
    </message>
    <message>
        <source>Who is it for?</source>
        <translation>Pour qui est-ce ?</translation>
    </message>
    <message>
        <source>Type the first letters of a name, a company, an e-mail or a phone number.</source>
        <translation>Tapez les premières lettres d’un nom, d’une société, d’un e-mail ou d’un téléphone.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Nothing of them is lost until you throw it away.</source>
        <translation>Rien n’en est perdu tant que vous ne les jetez pas.</translation>
    </message>
    <message>
        <source>Take up</source>
        <translation>Reprendre</translation>
    </message>
    <message>
        <source>Take up {what}</source>
        <translation>Reprendre {what}</translation>
    </message>
    <message>
        <source>Throw away {what}</source>
        <translation>Jeter {what}</translation>
    </message>
    <message>
        <source>Throw away</source>
        <translation>Jeter</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Garder</translation>
    </message>
    <message>
        <source>↑ ↓ choose</source>
        <translation>↑ ↓ choisir</translation>
    </message>
    <message>
        <source>Custom item</source>
        <translation>Article hors catalogue</translation>
    </message>
    <message>
        <source>What is it?</source>
        <translation>Qu’est-ce que c’est ?</translation>
    </message>
    <message>
        <source>VAT class</source>
        <translation>Classe de TVA</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>Quantité</translation>
    </message>
    <message>
        <source>Add this item</source>
        <translation>Ajouter cet article</translation>
    </message>
    <message>
        <source>For what is not in the catalogue. It has no stock.</source>
        <translation>Pour ce qui n’est pas au catalogue. Il n’a pas de stock.</translation>
    </message>
    <message>
        <source>Give it a name first.</source>
        <translation>Donnez-lui d’abord un nom.</translation>
    </message>
    <message>
        <source>What does it cost?</source>
        <translation>Combien coûte-t-il ?</translation>
    </message>
    <message>
        <source>How many?</source>
        <translation>Combien ?</translation>
    </message>
    <message>
        <source>Unit price</source>
        <translation>Prix à l’unité</translation>
    </message>
    <message>
        <source>Back to basket</source>
        <translation>Retour au panier</translation>
    </message>
    <message>
        <source>Why another price</source>
        <translation>Pourquoi un autre prix</translation>
    </message>
    <message>
        <source>Discount in %</source>
        <translation>Remise en %</translation>
    </message>
    <message>
        <source>or as an amount</source>
        <translation>ou en montant</translation>
    </message>
    <message>
        <source>Delivery</source>
        <translation>Livraison</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Prix</translation>
    </message>
    <message>
        <source>Back to the rule</source>
        <translation>Revenir à la règle</translation>
    </message>
    <message>
        <source>Free shipping</source>
        <translation>Livraison offerte</translation>
    </message>
    <message>
        <source>Deliver to</source>
        <translation>Livrer à</translation>
    </message>
    <message>
        <source>Bill to</source>
        <translation>Facturer à</translation>
    </message>
    <message>
        <source>Bill to the same address</source>
        <translation>Facturer à la même adresse</translation>
    </message>
    <message>
        <source>How does it get there?</source>
        <translation>Comment l’envoyer ?</translation>
    </message>
    <message>
        <source>Invoice</source>
        <translation>Facture</translation>
    </message>
    <message>
        <source>Weight {weight}</source>
        <translation>Poids {weight}</translation>
    </message>
    <message>
        <source>Price, typed by hand</source>
        <translation>Prix saisi à la main</translation>
    </message>
    <message>
        <source>Price by its rule</source>
        <translation>Prix selon la règle</translation>
    </message>
    <message>
        <source>Back to {price}</source>
        <translation>Revenir à {price}</translation>
    </message>
    <message>
        <source>{before} − 100% = {now}</source>
        <translation>{before} − 100 % = {now}</translation>
    </message>
    <message>
        <source>Handed over now</source>
        <translation>Remis sur place</translation>
    </message>
    <message>
        <source>The customer takes it along</source>
        <translation>Le client l’emporte</translation>
    </message>
    <message>
        <source>Not for this address or weight</source>
        <translation>Pas pour cette adresse ou ce poids</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Choisir…</translation>
    </message>
    <message>
        <source>day/month/year</source>
        <translation>jour/mois/année</translation>
    </message>
    <message>
        <source>{used} of {most} letters</source>
        <translation>{used} sur {most} lettres</translation>
    </message>
    <message>
        <source>Create the order</source>
        <translation>Créer la commande</translation>
    </message>
    <message>
        <source>Draft saved</source>
        <translation>Brouillon enregistré</translation>
    </message>
    <message>
        <source>no e-mail address</source>
        <translation>pas d’adresse e-mail</translation>
    </message>
    <message>
        <source>The customer</source>
        <translation>Le client</translation>
    </message>
    <message>
        <source>The shop</source>
        <translation>La boutique</translation>
    </message>
    <message>
        <source>It is a gift</source>
        <translation>C’est un cadeau</translation>
    </message>
    <message>
        <source>The packing slip says so and shows no price</source>
        <translation>Le bon de livraison le dit, sans prix</translation>
    </message>
    <message>
        <source>Which fair or market</source>
        <translation>Quelle foire ou quel marché</translation>
    </message>
    <message>
        <source>Order date</source>
        <translation>Date de la commande</translation>
    </message>
    <message>
        <source>Note of the customer</source>
        <translation>Note du client</translation>
    </message>
    <message>
        <source>Customer’s reference</source>
        <translation>Référence du client</translation>
    </message>
    <message>
        <source>How will it be paid?</source>
        <translation>Comment sera-t-elle payée ?</translation>
    </message>
    <message>
        <source>Nobody is charged now: the order waits for its payment.</source>
        <translation>Rien n’est encaissé maintenant : la commande attendra le paiement.</translation>
    </message>
    <message>
        <source>Where does it come from?</source>
        <translation>D’où vient-elle ?</translation>
    </message>
    <message>
        <source>Also to be known</source>
        <translation>À savoir aussi</translation>
    </message>
    <message>
        <source>Who is told?</source>
        <translation>Prévenir</translation>
    </message>
    <message>
        <source>Not decided yet</source>
        <translation>Pas encore décidé</translation>
    </message>
    <message>
        <source>Typed on {moment}</source>
        <translation>Saisie le {moment}</translation>
    </message>
    <message>
        <source>due on {day}</source>
        <translation>échéance le {day}</translation>
    </message>
    <message>
        <source>Choose a variant</source>
        <translation>Choisissez une déclinaison</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Ajouter</translation>
    </message>
    <message>
        <source>Add {count} for {amount}</source>
        <translation>Ajouter {count} pour {amount}</translation>
    </message>
    <message>
        <source>Choose a variant to see what is left</source>
        <translation>Choisissez une déclinaison pour voir le stock</translation>
    </message>
    <message>
        <source>instead of {price}</source>
        <translation>au lieu de {price}</translation>
    </message>
    <message>
        <source>Name, SKU or bar code; 3*CODE adds three</source>
        <translation>Nom, référence ou code-barres ; 3*CODE en ajoute trois</translation>
    </message>
    <message>
        <source>Find a product</source>
        <translation>Chercher un produit</translation>
    </message>
    <message>
        <source>Products found</source>
        <translation>Produits trouvés</translation>
    </message>
    <message>
        <source>{n} product</source>
        <translation>{n} produit</translation>
    </message>
    <message>
        <source>{n} products</source>
        <translation>{n} produits</translation>
    </message>
    <message>
        <source>Type the first letters of a product, or scan its bar code. Enter adds it.</source>
        <translation>Tapez les premières lettres d’un produit, ou scannez son code-barres. Entrée l’ajoute.</translation>
    </message>
    <message>
        <source>{n} variant</source>
        <translation>{n} déclinaison</translation>
    </message>
    <message>
        <source>{n} variants</source>
        <translation>{n} déclinaisons</translation>
    </message>
    <message>
        <source>Set this sale aside</source>
        <translation>Mettre cette vente de côté</translation>
    </message>
    <message>
        <source>It waits under this name until you take it up again, also after a restart.</source>
        <translation>Elle attend sous ce nom jusqu’à ce que vous la repreniez, même après un redémarrage.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Go on with it</source>
        <translation>Continuer</translation>
    </message>
    <message>
        <source>In %</source>
        <translation>En %</translation>
    </message>
    <message>
        <source>Discount on the order</source>
        <translation>Remise sur la commande</translation>
    </message>
    <message>
        <source>Reason, if any</source>
        <translation>Motif, s’il y en a un</translation>
    </message>
    <message>
        <source>Surcharge</source>
        <translation>Supplément</translation>
    </message>
    <message>
        <source>Gift wrapping, for example</source>
        <translation>Emballage cadeau, par exemple</translation>
    </message>
    <message>
        <source>Outside VAT</source>
        <translation>Hors champ de TVA</translation>
    </message>
    <message>
        <source>Tip</source>
        <translation>Pourboire</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Montant</translation>
    </message>
    <message>
        <source>Still needed</source>
        <translation>Il manque encore</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Client</translation>
    </message>
    <message>
        <source>Payment</source>
        <translation>Paiement</translation>
    </message>
    <message>
        <source>How was this total computed?</source>
        <translation>Comment ce total est-il calculé ?</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Modifier</translation>
    </message>
    <message>
        <source>{price}, offered</source>
        <translation>{price} offerts</translation>
    </message>
    <message>
        <source>The same address</source>
        <translation>La même adresse</translation>
    </message>
    <message>
        <source>At once</source>
        <translation>Tout de suite</translation>
    </message>
    <message>
        <source>Stock is not tracked</source>
        <translation>Stock non suivi</translation>
    </message>
    <message>
        <source>{count} in stock</source>
        <translation>{count} en stock</translation>
    </message>
    <message>
        <source>{count} held</source>
        <translation>{count} mis de côté</translation>
    </message>
    <message>
        <source>{count} left after this</source>
        <translation>{count} après cet ajout</translation>
    </message>
    <message>
        <source>Variant</source>
        <translation>Déclinaison</translation>
    </message>
    <message>
        <source>sold out</source>
        <translation>épuisé</translation>
    </message>
    <message>
        <source>New voucher</source>
        <translation>Nouveau bon</translation>
    </message>
    <message>
        <source>It is applied to this sale at once.</source>
        <translation>Il s’applique aussitôt à cette vente.</translation>
    </message>
    <message>
        <source>Discount rate</source>
        <translation>Taux de remise</translation>
    </message>
    <message>
        <source>Amount of the discount</source>
        <translation>Montant de la remise</translation>
    </message>
    <message>
        <source>Which product</source>
        <translation>Quel produit</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Left empty, one is made up.</source>
        <translation>Laissé vide, il est inventé.</translation>
    </message>
    <message>
        <source>Name, if any</source>
        <translation>Nom, s’il en a un</translation>
    </message>
    <message>
        <source>How often it may be used</source>
        <translation>Combien de fois il peut servir</translation>
    </message>
    <message>
        <source>Only for this order</source>
        <translation>Pour cette commande seulement</translation>
    </message>
    <message>
        <source>Vouchers</source>
        <translation>Bons de réduction</translation>
    </message>
    <message>
        <source>Voucher code</source>
        <translation>Code du bon</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>Appliquer</translation>
    </message>
    <message>
        <source>Good for this sale</source>
        <translation>Valables pour cette vente</translation>
    </message>
    <message>
        <source>No voucher in the list fits this sale.</source>
        <translation>Aucun bon de la liste ne convient à cette vente.</translation>
    </message>
    <message>
        <source>On this sale</source>
        <translation>Sur cette vente</translation>
    </message>
    <message>
        <source>Remove {what}</source>
        <translation>Retirer {what}</translation>
    </message>
    <message>
        <source>Apply {what}</source>
        <translation>Appliquer {what}</translation>
    </message>
    <message>
        <source>To the lines of the basket</source>
        <translation>Aux lignes du panier</translation>
    </message>
    <message>
        <source>To step {number}</source>
        <translation>À l’étape {number}</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>Abandonner</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Retour</translation>
    </message>
    <message>
        <source>Products you add show here, with what they come to.</source>
        <translation>Les produits ajoutés s’affichent ici, avec leur total.</translation>
    </message>
    <message>
        <source>New order</source>
        <translation>Nouvelle commande</translation>
    </message>
    <message>
        <source>Set aside</source>
        <translation>Mettre de côté</translation>
    </message>
    <message>
        <source>Leave this sale</source>
        <translation>Abandonner cette vente</translation>
    </message>
    <message>
        <source>{n} line taken over at today’s price</source>
        <translation>{n} ligne reprise au prix du jour</translation>
    </message>
    <message>
        <source>{n} lines taken over at today’s prices</source>
        <translation>{n} lignes reprises aux prix du jour</translation>
    </message>
    <message>
        <source>{name} now costs {new} instead of {old}</source>
        <translation>{name} coûte maintenant {new} au lieu de {old}</translation>
    </message>
    <message>
        <source>{name} is no longer sold</source>
        <translation>{name} n’est plus vendu</translation>
    </message>
    <message>
        <source>Products</source>
        <translation>Produits</translation>
    </message>
    <message>
        <source>Discounts</source>
        <translation>Remises</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Vérification</translation>
    </message>
    <message>
        <source>Next: products</source>
        <translation>Suivant : produits</translation>
    </message>
    <message>
        <source>Next: discounts</source>
        <translation>Suivant : remises</translation>
    </message>
    <message>
        <source>Next: delivery</source>
        <translation>Suivant : livraison</translation>
    </message>
    <message>
        <source>Next: payment</source>
        <translation>Suivant : paiement</translation>
    </message>
    <message>
        <source>Next: review</source>
        <translation>Suivant : vérification</translation>
    </message>
    <message>
        <source>The sale that was open is set aside</source>
        <translation>La vente ouverte est mise de côté</translation>
    </message>
    <message>
        <source>Sale left unfinished</source>
        <translation>Vente laissée inachevée</translation>
    </message>
    <message>
        <source>“{name}” is set aside</source>
        <translation>« {name} » est mise de côté</translation>
    </message>
    <message>
        <source>The sale</source>
        <translation>La vente</translation>
    </message>
    <message>
        <source>No product has the code {code}.</source>
        <translation>Aucun produit n’a le code {code}.</translation>
    </message>
    <message>
        <source>No price on the packing slip</source>
        <translation>Aucun prix sur le bon de livraison</translation>
    </message>
    <message>
        <source>Gift</source>
        <translation>Cadeau</translation>
    </message>
    <message>
        <source>No customer found for “{text}”. Press Enter to add one.</source>
        <translation>Aucun client trouvé pour « {text} ». Appuyez sur Entrée pour l’ajouter.</translation>
    </message>
    <message>
        <source>{amount} to give back</source>
        <translation>{amount} à rendre</translation>
    </message>
    <message>
        <source>Kept: {value}.</source>
        <translation>Gardé : {value}.</translation>
    </message>
    <message>
        <source>from {price}</source>
        <translation>dès {price}</translation>
    </message>
    <message>
        <source>Delivery price</source>
        <translation>Prix de la livraison</translation>
    </message>
    <message>
        <source>Unfinished sales ({count})</source>
        <translation>Ventes inachevées ({count})</translation>
    </message>
    <message>
        <source>Unfinished sales</source>
        <translation>Ventes inachevées</translation>
    </message>
    <message>
        <source>Choose a customer, or use one of their carts.</source>
        <translation>Choisissez un client, ou reprenez un de ses paniers.</translation>
    </message>
    <message>
        <source>Due date</source>
        <translation>Échéance</translation>
    </message>
    <message>
        <source>Payment method</source>
        <translation>Moyen de paiement</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>Avec</translation>
    </message>
    <message>
        <source>What would they like?</source>
        <translation>Que souhaite le client ?</translation>
    </message>
    <message>
        <source>No product found</source>
        <translation>Aucun produit trouvé</translation>
    </message>
    <message>
        <source>Create and apply</source>
        <translation>Créer et appliquer</translation>
    </message>
    <message>
        <source>Custom item not added</source>
        <translation>Article hors catalogue non ajouté</translation>
    </message>
    <message>
        <source>No address yet. A full invoice needs street, town and country.</source>
        <translation>Pas encore d’adresse. Pour une facture complète il faut la rue, la ville et le pays.</translation>
    </message>
    <message>
        <source>Product not added</source>
        <translation>Produit non ajouté</translation>
    </message>
    <message>
        <source>Words for the packing slip</source>
        <translation>Mot à joindre au bon de livraison</translation>
    </message>
    <message>
        <source>Gift card, no VAT</source>
        <translation>Carte cadeau, sans TVA</translation>
    </message>
    <message>
        <source>cannot be sold</source>
        <translation>ne peut pas être vendu</translation>
    </message>
    <message>
        <source>may be sold all the same</source>
        <translation>peut être vendu quand même</translation>
    </message>
    <message>
        <source>For colleagues only; it becomes the comment of the order.</source>
        <translation>Pour l’équipe seulement ; devient le commentaire de la commande.</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Quote {number}</source>
        <translation>Devis {number}</translation>
    </message>
    <message>
        <source>New quote</source>
        <translation>Nouveau devis</translation>
    </message>
    <message>
        <source>Issue the quote</source>
        <translation>Émettre le devis</translation>
    </message>
    <message>
        <source>Quote kept among the unfinished sales</source>
        <translation>Devis gardé parmi les ventes inachevées</translation>
    </message>
    <message>
        <source>Quote</source>
        <translation>Devis</translation>
    </message>
    <message>
        <source>Good until</source>
        <translation>Valable jusqu’au</translation>
    </message>
    <message>
        <source>Nothing is taken from stock before it becomes an order.</source>
        <translation>Rien n’est pris au stock avant qu’il devienne une commande.</translation>
    </message>
    <message>
        <source>Make a quote</source>
        <translation>Faire un devis</translation>
    </message>
    <message>
        <source>Proceed to checkout</source>
        <translation>Aller au paiement</translation>
    </message>
    <message>
        <source>The page to pay on is open in the browser</source>
        <translation>La page de paiement est ouverte dans le navigateur</translation>
    </message>
    <message>
        <source>New product</source>
        <translation>Nouveau produit</translation>
    </message>
    <message>
        <source>Check the spelling, make it with Ctrl Shift N, or add a custom item with Ctrl L.</source>
        <translation>Vérifiez l’orthographe, créez-le avec Ctrl Maj N, ou ajoutez un article hors catalogue avec Ctrl L.</translation>
    </message>
    <message>
        <source>Edit the product</source>
        <translation>Modifier le produit</translation>
    </message>
    <message>
        <source>Make it with Ctrl Shift N, or find it and give it the code with Ctrl O.</source>
        <translation>Créez-le avec Ctrl Maj N, ou cherchez-le et donnez-lui le code avec Ctrl O.</translation>
    </message>
    <message>
        <source>{code} is added to its bar codes. Save to keep it.</source>
        <translation>{code} est ajouté à ses codes-barres. Enregistrez pour le garder.</translation>
    </message>
    <message>
        <source>Take this one</source>
        <translation>Prendre celui-ci</translation>
    </message>
    <message>
        <source>Their invoices go there from now on</source>
        <translation>Ses factures y vont désormais</translation>
    </message>
    <message>
        <source>Choose a file…</source>
        <translation>Choisir un fichier…</translation>
    </message>
    <message>
        <source>Without this file</source>
        <translation>Sans ce fichier</translation>
    </message>
    <message>
        <source>or drop it here</source>
        <translation>ou déposez-le ici</translation>
    </message>
    <message>
        <source>Pictures and PDF</source>
        <translation>Images et PDF</translation>
    </message>
    <message>
        <source>Their reference</source>
        <translation>Sa référence</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>Its mail still waited and is withdrawn. Send the quote again when it is done.</source>
        <translation>Son mail attendait encore et il est retiré. Renvoyez le devis quand il est prêt.</translation>
    </message>
    <message>
        <source>The customer has it as it was. Send the quote again when it is done.</source>
        <translation>Le client l’a tel qu’il était. Renvoyez le devis quand il est prêt.</translation>
    </message>
    <message>
        <source>The quote is in your hands again</source>
        <translation>Le devis est à nouveau entre vos mains</translation>
    </message>
</context>
<context>
    <name>WorkingStep</name>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Trying it…</source>
        <translation>Essai en cours…</translation>
    </message>
    <message>
        <source>Nothing is written. You can go on selling meanwhile.</source>
        <translation>Rien n’est écrit. Vous pouvez continuer à vendre.</translation>
    </message>
    <message>
        <source>All or nothing: until the end nothing is written. You can go on selling.</source>
        <translation>Tout ou rien : rien n’est écrit avant la fin. Vous pouvez continuer à vendre.</translation>
    </message>
    <message>
        <source>{n} row read</source>
        <translation>{n} ligne lue</translation>
    </message>
    <message>
        <source>{n} rows read</source>
        <translation>{n} lignes lues</translation>
    </message>
    <message>
        <source>{at} of {of} customers</source>
        <translation>{at} sur {of} clients</translation>
    </message>
    <message>
        <source>{at} of {of} products</source>
        <translation>{at} sur {of} produits</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Arrêt…</translation>
    </message>
    <message>
        <source>Importing…</source>
        <translation>Import en cours…</translation>
    </message>
</context>
<context>
    <name>_Framed</name>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
</context>
<context>
    <name>_Undo</name>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
</context>
</TS>
