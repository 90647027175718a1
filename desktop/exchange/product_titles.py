"""The column titles of catalogue files, in English and French, as ``headers.plain`` writes them.

Earlier titles of a field win over later ones. The signs tell which programme wrote a file.
"""

from __future__ import annotations

from desktop.exchange.headers import any_of, titled

WOOCOMMERCE = titled(
    number="id",
    type="type|product type",
    sku="sku|ugs",
    barcode="gtin upc ean or isbn|gtin upc ean ou isbn|gtin|ean|ean13|barcode|code barres",
    name="name|nom",
    published="published|publie",
    short_description="short description|description courte",
    description="description",
    sale_from="date sale price starts|date de debut de promo",
    sale_to="date sale price ends|date de fin de promo",
    tax_status="tax status|etat de la tva|statut fiscal|statut de tva",
    tax_class="tax class|classe de tva|classe tva|classe de taxe",
    in_stock="in stock|en stock",
    stock="stock|stock quantity",
    low_stock="low stock amount|montant de stock faible|quantite de stock faible",
    backorders="backorders allowed|autoriser les commandes de produits en rupture",
    weight="weight|poids",
    sale_price="sale price|tarif promo|tarif promotionnel|prix promo",
    price="regular price|tarif regulier|prix regulier|tarif normal|prix de base",
    categories="categories",
    tags="tags|etiquettes",
    pictures="images",
    parent="parent",
    brand="brands|brand|marques|marque",
)
WOOCOMMERCE_SIGNS = any_of(
    "regular price|tarif regulier|tarif promo|visibility in catalog|is featured|mis en avant|"
    "visibilite dans le catalogue|backorders allowed|sold individually|vendre individuellement|ugs|"
    "autoriser les commandes de produits en rupture|attribute 1 name|nom de l attribut 1|upsells|"
    "grouped products|groupes de produits|cross sells|ventes croisees|low stock amount|"
    "montant de stock faible"
)
PRESTASHOP = titled(
    number="product id|id|id produit|id du produit|id product",
    active="active|actif|enabled|status|etat|statut",
    name="name|nom|product name|nom du produit",
    categories="categories|category|categorie|categories par defaut",
    price_gross="price tax included|price tax incl|prix ttc|final price|prix final",
    price_net=(
        "price tax excluded|price tax excl|prix ht|prix hors taxes|prix hors taxe|base price|"
        "prix de base|price tax excluded or price tax included|price tax excl or price tax incl"
    ),
    price="price|prix|prix de vente",
    tax_rule=(
        "tax rules id|tax rule id|id regle de taxes|id regle de taxe|id de la regle de taxes|"
        "id de la regle de taxe|id des regles de taxes|regle de taxes|regle de taxe|"
        "id groupe de regles de taxes"
    ),
    discount_amount=(
        "discount amount|montant de la remise|montant de la reduction|montant remise|"
        "montant reduction|valeur de la reduction|valeur de la remise"
    ),
    discount_percent=(
        "discount percent|pourcentage de la remise|pourcentage de remise|pourcentage de reduction|"
        "pourcentage de la reduction|remise en pourcentage|pourcentage remise|pourcentage reduction"
    ),
    sale_from=(
        "discount from|remise a partir du|remise a partir de|remise du|remise de|"
        "reduction a partir du|reduction a partir de|reduction du|reduction de"
    ),
    sale_to=(
        "discount to|remise jusqu au|remise jusqu a|remise au|remise a|reduction jusqu au|"
        "reduction jusqu a|reduction au|reduction a"
    ),
    sku="reference|product reference|reference produit|reference du produit",
    ean="ean13|ean|ean 13|gtin|code ean13",
    upc="upc|cup|code upc",
    brand="manufacturer|brand|marque|fabricant",
    weight="weight|poids|package weight",
    stock="quantity|quantite|stock",
    low_stock=(
        "low stock level|niveau de stock bas|niveau de stock faible|niveau stock bas|"
        "seuil de stock bas|seuil d alerte de stock"
    ),
    summary="summary|short description|short desc|resume|description courte|recapitulatif",
    description="description|long desc|long description|description longue",
    tags="tags|mots cles|etiquettes|mots clefs",
    available=(
        "available for order|disponible a la commande|disponible pour la commande|"
        "disponible a la vente|disponible pour commande"
    ),
    pictures="image urls|images url|url des images|urls des images|url images|urls images",
    out_of_stock=(
        "out of stock action|out of stock|action en cas de rupture de stock|"
        "en cas de rupture de stock|action en cas de rupture|comportement en cas de rupture de stock|"
        "en rupture de stock"
    ),
    virtual="virtual product|produit virtuel|produit dematerialise|virtual",
)
PRESTASHOP_SIGNS = any_of(
    "tax rules id|tax rule id|id regle de taxes|id regle de taxe|id de la regle de taxes|on sale|"
    "en solde|url rewritten|url simplifiee|url reecrite|delete existing images|"
    "supprimer les images existantes|price tax excluded|price tax included|discount percent|"
    "discount amount|pourcentage de reduction|pourcentage de remise|additional shipping cost|"
    "available for order|disponible a la commande|advanced stock management|active 0 1|actif 0 1|"
    "categories x y z"
)
PRESTASHOP_HINTS = any_of(
    "ecotax|ecotaxe|supplier reference|reference fournisseur|price tax excl|price tax incl|prix ht|"
    "prix ttc|wholesale price|minimal quantity|quantite minimale|ean13|upc|meta title|reference|"
    "quantity|quantite|categories|manufacturer|marque"
)
COMBINATIONS = titled(
    number="product id|id produit|id du produit|id product|id",
    parent_sku="product reference|reference produit|reference du produit|reference product",
    names="attribute|attribut|attributs|attributes",
    values="value|valeur|valeurs|values",
    sku="reference|combination reference|reference declinaison",
    ean="ean13|ean|ean 13|gtin|code ean13",
    upc="upc|cup|code upc",
    price_impact="impact on price|impact sur le prix|impact prix",
    weight_impact="impact on weight|impact sur le poids|impact poids",
    stock="quantity|quantite",
    low_stock="low stock level|niveau de stock bas|niveau de stock faible|seuil de stock bas",
    default="default|par defaut|defaut",
)
SHOPIFY = titled(
    handle="url handle|handle",
    name="title",
    description="body html|description|body",
    brand="vendor",
    category="product category|standard product type",
    type="type|custom product type|product type",
    tags="tags",
    published="published on online store|published",
    status="status",
    option_name_1="option1 name",
    option_value_1="option1 value",
    option_name_2="option2 name",
    option_value_2="option2 value",
    option_name_3="option3 name",
    option_value_3="option3 value",
    sku="variant sku|sku",
    barcode="variant barcode|barcode",
    price="variant price|price",
    compare_price="variant compare at price|compare at price",
    taxable="variant taxable|charge tax",
    tracker="variant inventory tracker|inventory tracker",
    stock="variant inventory qty|inventory quantity",
    policy="variant inventory policy|continue selling when out of stock",
    grams="variant grams|weight value grams",
    ships="variant requires shipping|requires shipping",
    picture="image src|product image url",
    variant_picture="variant image|variant image url",
    gift_card="gift card",
)
GENERIC = titled(
    name=(
        "name|product name|title|product|item|item name|article name|nom|nom du produit|nom produit|"
        "titre|produit|article|designation|libelle|intitule|nom de l article|libelle produit"
    ),
    group="handle|product group|groupe de produits|groupe produit",
    sku=(
        "sku|ugs|reference|ref|product code|item code|code|article number|item number|product sku|"
        "part number|code article|code produit|reference produit|reference article|ref produit|"
        "ref article|numero d article"
    ),
    barcode=(
        "barcode|bar code|ean|ean13|ean 13|upc|gtin|isbn|code barres|code barre|codebarre|codebarres|"
        "gencod|gencode|gtin upc ean or isbn"
    ),
    price_gross=(
        "price incl tax|price incl vat|price including tax|price tax included|gross price|prix ttc|"
        "tarif ttc|prix de vente ttc|prix vente ttc|pv ttc|pu ttc|prix unitaire ttc|prix public ttc|"
        "price tax incl"
    ),
    price_net=(
        "price excl tax|price excl vat|price excluding tax|price tax excluded|net price|prix ht|"
        "tarif ht|prix de vente ht|prix vente ht|pv ht|pu ht|prix unitaire ht|prix hors taxe|"
        "prix hors taxes|price tax excl"
    ),
    price=(
        "price|selling price|sell price|retail price|unit price|regular price|sales price|list price|"
        "rrp|prix|tarif|prix de vente|prix vente|prix unitaire|prix public|pv|pu|tarif regulier|"
        "variant price"
    ),
    sale_price=(
        "sale price|special price|promo price|discounted price|prix promo|tarif promo|prix solde|prix remise"
    ),
    sale_from="sale from|sale starts|sale start date|debut promo|promo du|date de debut de promo",
    sale_to="sale to|sale ends|sale end date|fin promo|promo au|date de fin de promo",
    compare_price="compare at price|compare price|old price|prix barre|ancien prix",
    tax=(
        "vat rate|vat|tax rate|tax|tax class|vat class|vat code|tva|taux tva|taux de tva|taux|taxe|"
        "classe de tva|code tva|taux de taxe"
    ),
    stock=(
        "stock|quantity|qty|stock quantity|quantity in stock|on hand|inventory|inventory quantity|"
        "stock level|available|quantite|qte|quantite en stock|stock disponible|stock reel|en stock|"
        "qte en stock"
    ),
    low_stock=(
        "low stock|low stock level|reorder level|minimum stock|min stock|stock minimum|stock mini|"
        "seuil d alerte|stock d alerte|stock alerte"
    ),
    weight=(
        "weight|weight g|weight kg|grams|poids|poids g|poids kg|poids en g|poids en grammes|"
        "poids en kg|poids net"
    ),
    category=(
        "category|categories|product category|department|family|categorie|famille|rayon|type|sous famille"
    ),
    brand="brand|manufacturer|vendor|marque|fabricant|producteur|createur|editeur",
    tags="tags|keywords|etiquettes|mots cles",
    description="description|long description|details|body|description longue|descriptif|commentaire",
    active="active|enabled|published|visible|actif|active 0 1|publie|en vente",
    pictures="image|images|picture|pictures|photo|photos|image url|image urls|image src|url image",
    ships="requires shipping|ships|a expedier|expedition|livrable",
)
OPTION_TITLES = any_of(
    "size|colour|color|material|flavour|flavor|scent|length|pack size|taille|pointure|couleur|coloris|"
    "matiere|parfum|gout|contenance|conditionnement|longueur|finition|motif|option|option 1|option 2|"
    "option 3|variant|variation|variant name|variante|declinaison|option1 value|option2 value|"
    "option3 value"
)
