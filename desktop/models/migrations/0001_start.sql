-- The first shape of a shop file. Frozen: later changes are later scripts.

CREATE TABLE shop (
    id INTEGER NOT NULL PRIMARY KEY,
    uid BLOB NOT NULL,
    name TEXT NOT NULL,
    tagline TEXT NOT NULL,
    legal_name TEXT NOT NULL,
    legal_form TEXT NOT NULL,
    sole_trader INTEGER NOT NULL,
    capital_minor INTEGER NOT NULL,
    street TEXT NOT NULL,
    street2 TEXT NOT NULL,
    postcode TEXT NOT NULL,
    city TEXT NOT NULL,
    region TEXT NOT NULL,
    country TEXT NOT NULL,
    phone TEXT NOT NULL,
    email TEXT NOT NULL,
    website TEXT NOT NULL,
    siren TEXT NOT NULL,
    siret TEXT NOT NULL,
    rcs_town TEXT NOT NULL,
    craft_register TEXT NOT NULL,
    tax_number TEXT NOT NULL,
    vat_number TEXT NOT NULL,
    vat_scheme TEXT NOT NULL CHECK (vat_scheme IN ('standard','franchise')),
    vat_on_debits INTEGER NOT NULL,
    iban TEXT NOT NULL,
    bic TEXT NOT NULL,
    mediator TEXT NOT NULL,
    late_penalty TEXT NOT NULL,
    guarantee TEXT NOT NULL,
    footer TEXT NOT NULL,
    currency TEXT NOT NULL CHECK (length(currency) = 3),
    price_mode TEXT NOT NULL CHECK (price_mode IN ('gross','net')),
    tax_rounding TEXT NOT NULL CHECK (tax_rounding IN ('rate','line')),
    language TEXT NOT NULL,
    till TEXT NOT NULL,
    logo BLOB,
    CHECK (id = 1)
) STRICT;

CREATE TABLE setting (
    id INTEGER NOT NULL PRIMARY KEY,
    "key" TEXT NOT NULL,
    value TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX setting_key ON setting (key);

CREATE TABLE staff (
    id INTEGER NOT NULL PRIMARY KEY,
    uid BLOB NOT NULL,
    name TEXT NOT NULL,
    pin_hash TEXT NOT NULL,
    rights TEXT NOT NULL,
    active INTEGER NOT NULL,
    created_at INTEGER NOT NULL
) STRICT;
CREATE UNIQUE INDEX staff_name ON staff (name);

CREATE TABLE custom_status (
    id INTEGER NOT NULL PRIMARY KEY,
    uid BLOB NOT NULL,
    names TEXT NOT NULL,
    colour TEXT NOT NULL,
    entry_actions TEXT NOT NULL,
    position INTEGER NOT NULL,
    active INTEGER NOT NULL
) STRICT;

CREATE TABLE customer (
    id INTEGER NOT NULL PRIMARY KEY,
    uid BLOB NOT NULL,
    first_name TEXT NOT NULL,
    last_name TEXT NOT NULL,
    company TEXT NOT NULL,
    email TEXT NOT NULL,
    phone TEXT NOT NULL,
    language TEXT NOT NULL,
    tax_status TEXT NOT NULL CHECK (tax_status IN ('taxable','exempt')),
    siren TEXT NOT NULL,
    vat_number TEXT NOT NULL,
    private_note TEXT NOT NULL,
    walk_in INTEGER NOT NULL,
    search_key TEXT NOT NULL,
    sort_key TEXT NOT NULL,
    email_key TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL,
    erased_at INTEGER,
    CHECK (erased_at IS NOT NULL OR first_name || last_name || company || email || phone <> '')
) STRICT;
CREATE UNIQUE INDEX customer_uid ON customer (uid);
CREATE INDEX customer_sort_key ON customer (sort_key);
CREATE INDEX customer_email_key ON customer (email_key);

CREATE TABLE address (
    id INTEGER NOT NULL PRIMARY KEY,
    uid BLOB NOT NULL,
    customer_id INTEGER NOT NULL,
    position INTEGER NOT NULL,
    name TEXT NOT NULL,
    company TEXT NOT NULL,
    street TEXT NOT NULL,
    street2 TEXT NOT NULL,
    postcode TEXT NOT NULL,
    city TEXT NOT NULL,
    region TEXT NOT NULL,
    country TEXT NOT NULL CHECK (length(country) = 2),
    phone TEXT NOT NULL,
    FOREIGN KEY (customer_id) REFERENCES customer (id) ON DELETE CASCADE
) STRICT;
CREATE INDEX address_customer_id_position ON address (customer_id, position);

CREATE TABLE tax_class (
    id INTEGER NOT NULL PRIMARY KEY,
    uid BLOB NOT NULL,
    code TEXT NOT NULL,
    name TEXT NOT NULL,
    category TEXT NOT NULL,
    position INTEGER NOT NULL
) STRICT;
CREATE UNIQUE INDEX tax_class_code ON tax_class (code);

CREATE TABLE tax_rate (
    id INTEGER NOT NULL PRIMARY KEY,
    tax_class_id INTEGER NOT NULL,
    country TEXT NOT NULL,
    component INTEGER NOT NULL,
    name TEXT NOT NULL,
    rate INTEGER NOT NULL,
    starts_on TEXT NOT NULL,
    ends_on TEXT,
    FOREIGN KEY (tax_class_id) REFERENCES tax_class (id) ON DELETE RESTRICT,
    CHECK (rate BETWEEN 0 AND 1000000)
) STRICT;
CREATE UNIQUE INDEX tax_rate_tax_class_id_country_component_starts_on ON tax_rate (tax_class_id, country, component, starts_on);

CREATE TABLE picture (
    id INTEGER NOT NULL PRIMARY KEY,
    sha256 BLOB NOT NULL,
    media_type TEXT NOT NULL,
    content BLOB NOT NULL
) STRICT;
CREATE UNIQUE INDEX picture_sha256 ON picture (sha256);

CREATE TABLE product (
    id INTEGER NOT NULL PRIMARY KEY,
    uid BLOB NOT NULL,
    name TEXT NOT NULL CHECK (name <> ''),
    description TEXT NOT NULL,
    category TEXT NOT NULL,
    tax_class_id INTEGER NOT NULL,
    unit TEXT NOT NULL,
    quantity_step INTEGER NOT NULL,
    ships INTEGER NOT NULL,
    reduced INTEGER NOT NULL,
    oversell TEXT NOT NULL CHECK (oversell IN ('warn','allow','block')),
    low_stock INTEGER,
    picture_id INTEGER,
    pictogram TEXT NOT NULL,
    active INTEGER NOT NULL,
    import_source TEXT NOT NULL,
    import_key TEXT NOT NULL,
    sort_key TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL,
    FOREIGN KEY (tax_class_id) REFERENCES tax_class (id) ON DELETE RESTRICT,
    FOREIGN KEY (picture_id) REFERENCES picture (id) ON DELETE RESTRICT
) STRICT;
CREATE UNIQUE INDEX product_uid ON product (uid);
CREATE INDEX product_sort_key ON product (sort_key);
CREATE INDEX product_import_source_import_key ON product (import_source, import_key);

CREATE TABLE variant (
    id INTEGER NOT NULL PRIMARY KEY,
    uid BLOB NOT NULL,
    product_id INTEGER NOT NULL,
    position INTEGER NOT NULL,
    options TEXT NOT NULL,
    name TEXT NOT NULL,
    sku TEXT,
    price INTEGER NOT NULL CHECK (price >= 0),
    regular_price INTEGER,
    weight_g INTEGER NOT NULL,
    tracks_stock INTEGER NOT NULL,
    low_stock INTEGER,
    active INTEGER NOT NULL,
    imported_stock INTEGER,
    search_key TEXT NOT NULL,
    FOREIGN KEY (product_id) REFERENCES product (id) ON DELETE CASCADE
) STRICT;
CREATE UNIQUE INDEX variant_uid ON variant (uid);
CREATE UNIQUE INDEX variant_sku ON variant (sku);
CREATE INDEX variant_product_id_position ON variant (product_id, position);

CREATE TABLE barcode (
    id INTEGER NOT NULL PRIMARY KEY,
    variant_id INTEGER NOT NULL,
    code TEXT NOT NULL,
    FOREIGN KEY (variant_id) REFERENCES variant (id) ON DELETE CASCADE
) STRICT;
CREATE INDEX barcode_variant_id ON barcode (variant_id);
CREATE UNIQUE INDEX barcode_code ON barcode (code);

CREATE TABLE custom_field (
    id INTEGER NOT NULL PRIMARY KEY,
    uid BLOB NOT NULL,
    product_id INTEGER NOT NULL,
    position INTEGER NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('text','choice','date')),
    label TEXT NOT NULL,
    required INTEGER NOT NULL,
    max_length INTEGER,
    choices TEXT NOT NULL,
    price_addon INTEGER NOT NULL,
    FOREIGN KEY (product_id) REFERENCES product (id) ON DELETE CASCADE
) STRICT;
CREATE INDEX custom_field_product_id_position ON custom_field (product_id, position);

CREATE TABLE shipping_method (
    id INTEGER NOT NULL PRIMARY KEY,
    uid BLOB NOT NULL,
    name TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('ship','pickup')),
    "rule" TEXT NOT NULL,
    tax_class_id INTEGER,
    tax_choice TEXT NOT NULL,
    delay TEXT NOT NULL,
    position INTEGER NOT NULL,
    active INTEGER NOT NULL,
    FOREIGN KEY (tax_class_id) REFERENCES tax_class (id) ON DELETE RESTRICT
) STRICT;
CREATE INDEX shipping_method_tax_class_id ON shipping_method (tax_class_id);

CREATE TABLE carrier (
    id INTEGER NOT NULL PRIMARY KEY,
    uid BLOB NOT NULL,
    name TEXT NOT NULL,
    url TEXT NOT NULL,
    position INTEGER NOT NULL,
    active INTEGER NOT NULL
) STRICT;
CREATE UNIQUE INDEX carrier_name ON carrier (name);

CREATE TABLE payment_method (
    id INTEGER NOT NULL PRIMARY KEY,
    uid BLOB NOT NULL,
    code TEXT NOT NULL,
    name TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('cash','card','transfer','cheque','stored_value','exchange','other')),
    term_days INTEGER NOT NULL,
    position INTEGER NOT NULL,
    active INTEGER NOT NULL
) STRICT;
CREATE UNIQUE INDEX payment_method_code ON payment_method (code);

CREATE TABLE voucher (
    id INTEGER NOT NULL PRIMARY KEY,
    uid BLOB NOT NULL,
    code TEXT NOT NULL,
    code_key TEXT NOT NULL,
    name TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('percent','amount','free_shipping','free_product')),
    percent INTEGER,
    amount_minor INTEGER,
    currency TEXT NOT NULL,
    starts_at INTEGER,
    ends_at INTEGER,
    max_uses INTEGER,
    max_uses_per_customer INTEGER,
    minimum_minor INTEGER,
    maximum_minor INTEGER,
    products TEXT NOT NULL,
    excluded_products TEXT NOT NULL,
    exclude_reduced INTEGER NOT NULL,
    customer_id INTEGER,
    order_uid BLOB,
    active INTEGER NOT NULL,
    created_at INTEGER NOT NULL,
    FOREIGN KEY (customer_id) REFERENCES customer (id) ON DELETE RESTRICT
) STRICT;
CREATE UNIQUE INDEX voucher_code ON voucher (code);
CREATE UNIQUE INDEX voucher_code_key ON voucher (code_key);
CREATE INDEX voucher_customer_id ON voucher (customer_id);

CREATE TABLE orders (
    id INTEGER NOT NULL PRIMARY KEY,
    uid BLOB NOT NULL,
    number TEXT,
    quote_number TEXT,
    lifecycle TEXT NOT NULL,
    draft_kind TEXT,
    draft_name TEXT NOT NULL,
    draft_page TEXT NOT NULL,
    valid_until TEXT,
    source_order_id INTEGER,
    "key" TEXT,
    held_since INTEGER,
    held_by TEXT NOT NULL,
    hold_reason TEXT NOT NULL,
    label_id INTEGER,
    payment_hint TEXT NOT NULL,
    customer_id INTEGER,
    customer_name TEXT NOT NULL,
    company TEXT NOT NULL,
    email TEXT NOT NULL,
    phone TEXT NOT NULL,
    customer_fold TEXT NOT NULL,
    tax_status TEXT NOT NULL,
    siren TEXT NOT NULL,
    vat_number TEXT NOT NULL,
    language TEXT NOT NULL,
    currency TEXT NOT NULL CHECK (length(currency) = 3),
    price_mode TEXT NOT NULL CHECK (price_mode IN ('gross','net')),
    tax_rounding TEXT NOT NULL CHECK (tax_rounding IN ('rate','line')),
    chain_percent INTEGER NOT NULL,
    fee_on_shipping INTEGER NOT NULL,
    channel TEXT NOT NULL,
    event_name TEXT NOT NULL,
    placed_at INTEGER NOT NULL,
    placed_by_hand INTEGER NOT NULL,
    created_at INTEGER NOT NULL,
    confirmed_at INTEGER,
    stock_at INTEGER,
    changed_at INTEGER NOT NULL,
    due_on TEXT,
    note TEXT NOT NULL,
    buyer_ref TEXT NOT NULL,
    gift INTEGER NOT NULL,
    gift_message TEXT NOT NULL,
    "by" TEXT NOT NULL,
    billing_same INTEGER NOT NULL,
    shipping_method_id INTEGER,
    shipping_name TEXT NOT NULL,
    shipping_kind TEXT NOT NULL CHECK (shipping_kind IN ('','ship','pickup')),
    shipping_list_minor INTEGER NOT NULL,
    shipping_manual INTEGER NOT NULL,
    shipping_free INTEGER NOT NULL,
    shipping_rates TEXT NOT NULL,
    shipping_category TEXT NOT NULL,
    shipping_tax_choice TEXT NOT NULL,
    payment_method_id INTEGER,
    payment_name TEXT NOT NULL,
    notify_customer INTEGER NOT NULL,
    notify_shop INTEGER NOT NULL,
    tip_minor INTEGER NOT NULL CHECK (tip_minor >= 0),
    discount_minor INTEGER NOT NULL,
    shipping_final_minor INTEGER NOT NULL,
    shipping_net_minor INTEGER NOT NULL,
    shipping_tax_minor INTEGER NOT NULL,
    shipping_gross_minor INTEGER NOT NULL,
    net_minor INTEGER NOT NULL,
    tax_minor INTEGER NOT NULL,
    total_minor INTEGER NOT NULL,
    taxes TEXT NOT NULL,
    paid_minor INTEGER NOT NULL,
    refunded_minor INTEGER NOT NULL,
    due_minor INTEGER NOT NULL,
    payment_status TEXT NOT NULL,
    fulfilment_status TEXT NOT NULL,
    FOREIGN KEY (source_order_id) REFERENCES orders (id) ON DELETE RESTRICT,
    FOREIGN KEY (label_id) REFERENCES custom_status (id) ON DELETE RESTRICT,
    FOREIGN KEY (customer_id) REFERENCES customer (id) ON DELETE RESTRICT,
    FOREIGN KEY (shipping_method_id) REFERENCES shipping_method (id) ON DELETE RESTRICT,
    FOREIGN KEY (payment_method_id) REFERENCES payment_method (id) ON DELETE RESTRICT,
    CHECK (lifecycle IN ('draft','discarded') OR number IS NOT NULL),
    CHECK (held_since IS NULL OR lifecycle = 'open'),
    CHECK (net_minor + tax_minor + tip_minor = total_minor)
) STRICT;
CREATE UNIQUE INDEX orders_uid ON orders (uid);
CREATE UNIQUE INDEX orders_number ON orders (number) WHERE number IS NOT NULL;
CREATE UNIQUE INDEX orders_quote_number ON orders (quote_number) WHERE quote_number IS NOT NULL;
CREATE UNIQUE INDEX orders_key ON orders (key) WHERE key IS NOT NULL;

CREATE TABLE order_address (
    id INTEGER NOT NULL PRIMARY KEY,
    order_id INTEGER NOT NULL,
    role TEXT NOT NULL CHECK (role IN ('billing','shipping')),
    name TEXT NOT NULL,
    company TEXT NOT NULL,
    street TEXT NOT NULL,
    street2 TEXT NOT NULL,
    postcode TEXT NOT NULL,
    city TEXT NOT NULL,
    region TEXT NOT NULL,
    country TEXT NOT NULL,
    phone TEXT NOT NULL,
    FOREIGN KEY (order_id) REFERENCES orders (id) ON DELETE CASCADE
) STRICT;
CREATE UNIQUE INDEX order_address_order_id_role ON order_address (order_id, role);

CREATE TABLE draft_form (
    id INTEGER NOT NULL PRIMARY KEY,
    order_id INTEGER NOT NULL,
    panel TEXT NOT NULL CHECK (panel IN ('custom','product','discount','fee')),
    content TEXT NOT NULL,
    FOREIGN KEY (order_id) REFERENCES orders (id) ON DELETE CASCADE
) STRICT;
CREATE UNIQUE INDEX draft_form_order_id_panel ON draft_form (order_id, panel);

CREATE TABLE order_line (
    id INTEGER NOT NULL PRIMARY KEY,
    uid BLOB NOT NULL,
    order_id INTEGER NOT NULL,
    position INTEGER NOT NULL,
    product_id INTEGER,
    variant_id INTEGER,
    name TEXT NOT NULL CHECK (name <> ''),
    variant_name TEXT NOT NULL,
    sku TEXT NOT NULL,
    unit TEXT NOT NULL,
    texts TEXT,
    quantity INTEGER NOT NULL CHECK (quantity >= 0),
    unit_price INTEGER NOT NULL CHECK (unit_price >= 0),
    original_price INTEGER,
    price_reason TEXT NOT NULL,
    discount_percent INTEGER NOT NULL CHECK (discount_percent BETWEEN 0 AND 1000000),
    discount_minor INTEGER NOT NULL CHECK (discount_minor >= 0),
    rates TEXT NOT NULL,
    tax_category TEXT NOT NULL,
    weight_g INTEGER NOT NULL,
    ships INTEGER NOT NULL,
    tracks_stock INTEGER NOT NULL,
    reduced INTEGER NOT NULL,
    gift_card INTEGER NOT NULL,
    list_minor INTEGER NOT NULL,
    line_discount_minor INTEGER NOT NULL,
    order_discount_minor INTEGER NOT NULL,
    final_minor INTEGER NOT NULL,
    net_minor INTEGER NOT NULL,
    tax_minor INTEGER NOT NULL,
    gross_minor INTEGER NOT NULL,
    taken INTEGER NOT NULL,
    in_shop INTEGER NOT NULL CHECK (in_shop >= 0),
    with_customer INTEGER NOT NULL CHECK (with_customer >= 0),
    back INTEGER NOT NULL CHECK (back >= 0),
    written_off INTEGER NOT NULL CHECK (written_off >= 0),
    FOREIGN KEY (order_id) REFERENCES orders (id) ON DELETE CASCADE,
    FOREIGN KEY (product_id) REFERENCES product (id) ON DELETE SET NULL,
    FOREIGN KEY (variant_id) REFERENCES variant (id) ON DELETE SET NULL,
    CHECK (taken = in_shop + with_customer + back + written_off),
    CHECK (net_minor + tax_minor = gross_minor)
) STRICT;
CREATE INDEX order_line_order_id_position ON order_line (order_id, position);

CREATE TABLE adjustment (
    id INTEGER NOT NULL PRIMARY KEY,
    uid BLOB NOT NULL,
    order_id INTEGER NOT NULL,
    position INTEGER NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('discount','voucher','fee')),
    name TEXT NOT NULL,
    percent INTEGER,
    asked_minor INTEGER,
    "lines" TEXT,
    voucher_id INTEGER,
    rates TEXT,
    tax_category TEXT NOT NULL,
    tax_choice TEXT NOT NULL,
    minor INTEGER NOT NULL,
    net_minor INTEGER NOT NULL,
    tax_minor INTEGER NOT NULL,
    gross_minor INTEGER NOT NULL,
    FOREIGN KEY (order_id) REFERENCES orders (id) ON DELETE CASCADE,
    FOREIGN KEY (voucher_id) REFERENCES voucher (id) ON DELETE RESTRICT
) STRICT;
CREATE INDEX adjustment_order_id ON adjustment (order_id);

CREATE TABLE credit (
    id INTEGER NOT NULL PRIMARY KEY,
    uid BLOB NOT NULL,
    order_id INTEGER NOT NULL,
    cause TEXT NOT NULL CHECK (cause IN ('refund','return','credit_note','cancel_rest')),
    reason_code TEXT NOT NULL,
    reason TEXT NOT NULL,
    public INTEGER NOT NULL,
    net_minor INTEGER NOT NULL,
    tax_minor INTEGER NOT NULL,
    gross_minor INTEGER NOT NULL CHECK (gross_minor >= 0),
    at INTEGER NOT NULL,
    by TEXT NOT NULL,
    FOREIGN KEY (order_id) REFERENCES orders (id) ON DELETE RESTRICT,
    CHECK (net_minor + tax_minor = gross_minor)
) STRICT;
CREATE INDEX credit_order_id ON credit (order_id);

CREATE TABLE credit_part (
    id INTEGER NOT NULL PRIMARY KEY,
    credit_id INTEGER NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('line','shipping','fee','tip')),
    line_id INTEGER,
    fee_id INTEGER,
    rates TEXT NOT NULL,
    tax_category TEXT NOT NULL,
    units INTEGER NOT NULL CHECK (units >= 0),
    net_minor INTEGER NOT NULL,
    tax_minor INTEGER NOT NULL CHECK (tax_minor >= 0),
    gross_minor INTEGER NOT NULL CHECK (gross_minor >= 0),
    FOREIGN KEY (credit_id) REFERENCES credit (id) ON DELETE RESTRICT,
    FOREIGN KEY (line_id) REFERENCES order_line (id) ON DELETE RESTRICT,
    FOREIGN KEY (fee_id) REFERENCES adjustment (id) ON DELETE RESTRICT,
    CHECK (net_minor + tax_minor = gross_minor)
) STRICT;
CREATE INDEX credit_part_credit_id ON credit_part (credit_id);

CREATE TABLE payment (
    id INTEGER NOT NULL PRIMARY KEY,
    uid BLOB NOT NULL,
    order_id INTEGER NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('payment','refund')),
    method_id INTEGER NOT NULL,
    method_name TEXT NOT NULL,
    amount_minor INTEGER NOT NULL CHECK (amount_minor <> 0),
    tendered_minor INTEGER,
    rounding_minor INTEGER NOT NULL,
    reference TEXT NOT NULL,
    reason TEXT NOT NULL,
    reverses_id INTEGER,
    credit_id INTEGER,
    at INTEGER NOT NULL,
    by TEXT NOT NULL,
    key TEXT,
    FOREIGN KEY (order_id) REFERENCES orders (id) ON DELETE RESTRICT,
    FOREIGN KEY (method_id) REFERENCES payment_method (id) ON DELETE RESTRICT,
    FOREIGN KEY (reverses_id) REFERENCES payment (id) ON DELETE RESTRICT,
    FOREIGN KEY (credit_id) REFERENCES credit (id) ON DELETE RESTRICT
) STRICT;
CREATE INDEX payment_order_id ON payment (order_id);
CREATE UNIQUE INDEX payment_reverses_id ON payment (reverses_id);
CREATE UNIQUE INDEX payment_key ON payment (key);

CREATE TABLE stored_value (
    id INTEGER NOT NULL PRIMARY KEY,
    uid BLOB NOT NULL,
    code TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('gift_card','store_credit')),
    customer_id INTEGER,
    currency TEXT NOT NULL CHECK (length(currency) = 3),
    expires_on TEXT,
    order_id INTEGER,
    line_id INTEGER,
    created_at INTEGER NOT NULL,
    by TEXT NOT NULL,
    FOREIGN KEY (customer_id) REFERENCES customer (id) ON DELETE RESTRICT,
    FOREIGN KEY (order_id) REFERENCES orders (id) ON DELETE RESTRICT,
    FOREIGN KEY (line_id) REFERENCES order_line (id) ON DELETE RESTRICT
) STRICT;
CREATE UNIQUE INDEX stored_value_code ON stored_value (code);
CREATE INDEX stored_value_customer_id ON stored_value (customer_id);

CREATE TABLE stored_value_move (
    id INTEGER NOT NULL PRIMARY KEY,
    account_id INTEGER NOT NULL,
    amount_minor INTEGER NOT NULL CHECK (amount_minor <> 0),
    balance_minor INTEGER NOT NULL CHECK (balance_minor >= 0),
    payment_id INTEGER,
    reason TEXT NOT NULL,
    at INTEGER NOT NULL,
    by TEXT NOT NULL,
    FOREIGN KEY (account_id) REFERENCES stored_value (id) ON DELETE RESTRICT,
    FOREIGN KEY (payment_id) REFERENCES payment (id) ON DELETE RESTRICT
) STRICT;
CREATE INDEX stored_value_move_account_id ON stored_value_move (account_id);

CREATE TABLE voucher_use (
    id INTEGER NOT NULL PRIMARY KEY,
    voucher_id INTEGER NOT NULL,
    order_id INTEGER NOT NULL,
    customer_id INTEGER,
    uses INTEGER NOT NULL CHECK (uses IN (1, -1)),
    "at" INTEGER NOT NULL,
    FOREIGN KEY (voucher_id) REFERENCES voucher (id) ON DELETE RESTRICT,
    FOREIGN KEY (order_id) REFERENCES orders (id) ON DELETE RESTRICT,
    FOREIGN KEY (customer_id) REFERENCES customer (id) ON DELETE RESTRICT
) STRICT;
CREATE INDEX voucher_use_voucher_id ON voucher_use (voucher_id);

CREATE TABLE stock_move (
    id INTEGER NOT NULL PRIMARY KEY,
    variant_id INTEGER NOT NULL,
    kind TEXT NOT NULL,
    quantity INTEGER NOT NULL CHECK (quantity <> 0),
    balance INTEGER NOT NULL,
    line_id INTEGER,
    reason TEXT NOT NULL,
    "at" INTEGER NOT NULL,
    "by" TEXT NOT NULL,
    FOREIGN KEY (variant_id) REFERENCES variant (id) ON DELETE RESTRICT,
    FOREIGN KEY (line_id) REFERENCES order_line (id) ON DELETE RESTRICT
) STRICT;
CREATE INDEX stock_move_variant_id_id ON stock_move (variant_id, id);

CREATE TABLE stock_level (
    id INTEGER NOT NULL PRIMARY KEY,
    variant_id INTEGER NOT NULL,
    on_hand INTEGER NOT NULL,
    FOREIGN KEY (variant_id) REFERENCES variant (id) ON DELETE CASCADE
) STRICT;
CREATE UNIQUE INDEX stock_level_variant_id ON stock_level (variant_id);

CREATE TABLE stock_count (
    id INTEGER NOT NULL PRIMARY KEY,
    uid BLOB NOT NULL,
    name TEXT NOT NULL,
    started_at INTEGER NOT NULL,
    closed_at INTEGER,
    booked_at INTEGER,
    by TEXT NOT NULL
) STRICT;

CREATE TABLE stock_count_line (
    id INTEGER NOT NULL PRIMARY KEY,
    count_id INTEGER NOT NULL,
    variant_id INTEGER NOT NULL,
    counted INTEGER NOT NULL,
    expected INTEGER NOT NULL,
    at INTEGER NOT NULL,
    FOREIGN KEY (count_id) REFERENCES stock_count (id) ON DELETE CASCADE,
    FOREIGN KEY (variant_id) REFERENCES variant (id) ON DELETE RESTRICT
) STRICT;
CREATE UNIQUE INDEX stock_count_line_count_id_variant_id ON stock_count_line (count_id, variant_id);

CREATE TABLE shipment (
    id INTEGER NOT NULL PRIMARY KEY,
    uid BLOB NOT NULL,
    order_id INTEGER NOT NULL,
    number TEXT NOT NULL,
    state TEXT NOT NULL,
    carrier TEXT NOT NULL,
    weight_g INTEGER,
    handed_to TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    ready_at INTEGER,
    shipped_at INTEGER,
    out_at INTEGER,
    delivered_at INTEGER,
    by TEXT NOT NULL,
    FOREIGN KEY (order_id) REFERENCES orders (id) ON DELETE RESTRICT
) STRICT;
CREATE INDEX shipment_order_id ON shipment (order_id);
CREATE UNIQUE INDEX shipment_number ON shipment (number);

CREATE TABLE shipment_line (
    id INTEGER NOT NULL PRIMARY KEY,
    shipment_id INTEGER NOT NULL,
    line_id INTEGER NOT NULL,
    quantity INTEGER NOT NULL CHECK (quantity > 0),
    FOREIGN KEY (shipment_id) REFERENCES shipment (id) ON DELETE RESTRICT,
    FOREIGN KEY (line_id) REFERENCES order_line (id) ON DELETE RESTRICT
) STRICT;
CREATE INDEX shipment_line_shipment_id ON shipment_line (shipment_id);

CREATE TABLE shipment_tracking (
    id INTEGER NOT NULL PRIMARY KEY,
    shipment_id INTEGER NOT NULL,
    position INTEGER NOT NULL,
    number TEXT NOT NULL,
    url TEXT NOT NULL,
    FOREIGN KEY (shipment_id) REFERENCES shipment (id) ON DELETE CASCADE
) STRICT;
CREATE INDEX shipment_tracking_shipment_id ON shipment_tracking (shipment_id);

CREATE TABLE goods_return (
    id INTEGER NOT NULL PRIMARY KEY,
    uid BLOB NOT NULL,
    number TEXT NOT NULL,
    order_id INTEGER NOT NULL,
    state TEXT NOT NULL,
    action TEXT NOT NULL,
    channel TEXT NOT NULL,
    asked_on TEXT NOT NULL,
    deadline_on TEXT,
    reason_code TEXT NOT NULL,
    reason TEXT NOT NULL,
    staff_note TEXT NOT NULL,
    message TEXT NOT NULL,
    answer TEXT NOT NULL,
    exchange_order_id INTEGER,
    created_at INTEGER NOT NULL,
    changed_at INTEGER NOT NULL,
    by TEXT NOT NULL,
    FOREIGN KEY (order_id) REFERENCES orders (id) ON DELETE RESTRICT,
    FOREIGN KEY (exchange_order_id) REFERENCES orders (id) ON DELETE RESTRICT
) STRICT;
CREATE UNIQUE INDEX goods_return_number ON goods_return (number);
CREATE INDEX goods_return_order_id ON goods_return (order_id);

CREATE TABLE goods_return_line (
    id INTEGER NOT NULL PRIMARY KEY,
    goods_return_id INTEGER NOT NULL,
    line_id INTEGER NOT NULL,
    quantity INTEGER NOT NULL CHECK (quantity > 0),
    received INTEGER NOT NULL CHECK (received >= 0),
    restock INTEGER NOT NULL,
    FOREIGN KEY (goods_return_id) REFERENCES goods_return (id) ON DELETE RESTRICT,
    FOREIGN KEY (line_id) REFERENCES order_line (id) ON DELETE RESTRICT,
    CHECK (received <= quantity)
) STRICT;
CREATE INDEX goods_return_line_goods_return_id ON goods_return_line (goods_return_id);

CREATE TABLE number_series (
    id INTEGER NOT NULL PRIMARY KEY,
    series TEXT NOT NULL,
    last INTEGER NOT NULL
) STRICT;
CREATE UNIQUE INDEX number_series_series ON number_series (series);

CREATE TABLE document (
    id INTEGER NOT NULL PRIMARY KEY,
    uid BLOB NOT NULL,
    order_id INTEGER NOT NULL,
    shipment_id INTEGER,
    kind TEXT NOT NULL,
    number TEXT NOT NULL,
    version INTEGER NOT NULL,
    refers_to_id INTEGER,
    language TEXT NOT NULL,
    currency TEXT NOT NULL,
    net_minor INTEGER NOT NULL,
    tax_minor INTEGER NOT NULL,
    total_minor INTEGER NOT NULL,
    due_on TEXT,
    body TEXT NOT NULL,
    body_sha256 BLOB NOT NULL,
    issued_at INTEGER NOT NULL,
    "by" TEXT NOT NULL,
    FOREIGN KEY (order_id) REFERENCES orders (id) ON DELETE RESTRICT,
    FOREIGN KEY (shipment_id) REFERENCES shipment (id) ON DELETE RESTRICT,
    FOREIGN KEY (refers_to_id) REFERENCES document (id) ON DELETE RESTRICT
) STRICT;
CREATE INDEX document_order_id ON document (order_id);
CREATE UNIQUE INDEX document_number_version ON document (number, version);

CREATE TABLE document_part (
    id INTEGER NOT NULL PRIMARY KEY,
    document_id INTEGER NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('line','shipping','fee','tip')),
    line_id INTEGER,
    fee_id INTEGER,
    rates TEXT NOT NULL,
    tax_category TEXT NOT NULL,
    units INTEGER NOT NULL CHECK (units >= 0),
    net_minor INTEGER NOT NULL,
    tax_minor INTEGER NOT NULL CHECK (tax_minor >= 0),
    gross_minor INTEGER NOT NULL CHECK (gross_minor >= 0),
    FOREIGN KEY (document_id) REFERENCES document (id) ON DELETE RESTRICT,
    FOREIGN KEY (line_id) REFERENCES order_line (id) ON DELETE RESTRICT,
    FOREIGN KEY (fee_id) REFERENCES adjustment (id) ON DELETE RESTRICT,
    CHECK (net_minor + tax_minor = gross_minor)
) STRICT;
CREATE INDEX document_part_document_id ON document_part (document_id);

CREATE TABLE document_file (
    id INTEGER NOT NULL PRIMARY KEY,
    document_id INTEGER NOT NULL,
    paper TEXT NOT NULL,
    sha256 BLOB NOT NULL,
    content BLOB NOT NULL,
    made_at INTEGER NOT NULL,
    FOREIGN KEY (document_id) REFERENCES document (id) ON DELETE RESTRICT
) STRICT;
CREATE UNIQUE INDEX document_file_document_id_paper ON document_file (document_id, paper);

CREATE TABLE comment (
    id INTEGER NOT NULL PRIMARY KEY,
    order_id INTEGER NOT NULL,
    text TEXT NOT NULL,
    "at" INTEGER NOT NULL,
    "by" TEXT NOT NULL,
    FOREIGN KEY (order_id) REFERENCES orders (id) ON DELETE RESTRICT
) STRICT;
CREATE INDEX comment_order_id_id ON comment (order_id, id);

CREATE TABLE note (
    id INTEGER NOT NULL PRIMARY KEY,
    uid BLOB NOT NULL,
    order_id INTEGER NOT NULL,
    for_customer INTEGER NOT NULL,
    text TEXT NOT NULL CHECK (text <> ''),
    "at" INTEGER NOT NULL,
    "by" TEXT NOT NULL,
    FOREIGN KEY (order_id) REFERENCES orders (id) ON DELETE RESTRICT
) STRICT;
CREATE INDEX note_order_id ON note (order_id);

CREATE TABLE order_task (
    id INTEGER NOT NULL PRIMARY KEY,
    uid BLOB NOT NULL,
    order_id INTEGER NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('','pay_back')),
    text TEXT NOT NULL CHECK (text <> '' OR kind <> ''),
    amount_minor INTEGER NOT NULL,
    due_on TEXT,
    assignee TEXT NOT NULL,
    done_at INTEGER,
    created_at INTEGER NOT NULL,
    by TEXT NOT NULL,
    FOREIGN KEY (order_id) REFERENCES orders (id) ON DELETE RESTRICT
) STRICT;
CREATE INDEX order_task_order_id ON order_task (order_id);

CREATE TABLE message (
    id INTEGER NOT NULL PRIMARY KEY,
    uid BLOB NOT NULL,
    order_id INTEGER,
    customer_id INTEGER,
    template TEXT NOT NULL,
    recipient TEXT NOT NULL,
    language TEXT NOT NULL,
    facts TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    "by" TEXT NOT NULL,
    FOREIGN KEY (order_id) REFERENCES orders (id) ON DELETE RESTRICT,
    FOREIGN KEY (customer_id) REFERENCES customer (id) ON DELETE RESTRICT
) STRICT;
CREATE INDEX message_order_id ON message (order_id);
CREATE INDEX message_customer_id ON message (customer_id);

CREATE TABLE outbox_item (
    id INTEGER NOT NULL PRIMARY KEY,
    uid BLOB NOT NULL,
    "key" TEXT NOT NULL,
    kind TEXT NOT NULL,
    message_id INTEGER,
    payload TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('queued','sending','unknown','sent','parked','dropped')),
    attempts INTEGER NOT NULL,
    next_try_at INTEGER,
    last_error TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    done_at INTEGER,
    FOREIGN KEY (message_id) REFERENCES message (id) ON DELETE RESTRICT
) STRICT;
CREATE UNIQUE INDEX outbox_item_key ON outbox_item (key);

CREATE TABLE command_key (
    id INTEGER NOT NULL PRIMARY KEY,
    key TEXT NOT NULL,
    command TEXT NOT NULL,
    order_id INTEGER NOT NULL,
    result TEXT NOT NULL,
    at INTEGER NOT NULL,
    FOREIGN KEY (order_id) REFERENCES orders (id) ON DELETE RESTRICT
) STRICT;
CREATE UNIQUE INDEX command_key_key ON command_key (key);

CREATE TABLE history_entry (
    id INTEGER NOT NULL PRIMARY KEY,
    order_id INTEGER,
    event TEXT NOT NULL,
    facts TEXT NOT NULL,
    "at" INTEGER NOT NULL,
    "by" TEXT NOT NULL,
    hash BLOB NOT NULL,
    FOREIGN KEY (order_id) REFERENCES orders (id) ON DELETE RESTRICT
) STRICT;
CREATE INDEX history_entry_order_id_id ON history_entry (order_id, id);


-- The order list: every sortable column, with the id that makes the order unique.
CREATE INDEX orders_placed ON orders (placed_at, id) WHERE number IS NOT NULL;
CREATE INDEX orders_customer ON orders (customer_fold, placed_at, id) WHERE number IS NOT NULL;
CREATE INDEX orders_total ON orders (total_minor, id) WHERE number IS NOT NULL;
CREATE INDEX orders_due ON orders (due_minor, placed_at, id) WHERE number IS NOT NULL;
CREATE INDEX orders_payment ON orders (payment_status, placed_at, id) WHERE number IS NOT NULL;
CREATE INDEX orders_fulfilment ON orders (fulfilment_status, placed_at, id) WHERE number IS NOT NULL;
CREATE INDEX orders_channel ON orders (channel, placed_at, id) WHERE number IS NOT NULL;

-- Work lists, drafts and one customer's orders.
CREATE INDEX orders_to_pay ON orders (placed_at, id) WHERE due_minor > 0 AND number IS NOT NULL;
CREATE INDEX orders_open ON orders (placed_at, id) WHERE lifecycle = 'open';
CREATE INDEX orders_to_prepare ON orders (placed_at, id) WHERE lifecycle = 'open' AND held_since IS NULL
    AND fulfilment_status IN ('unfulfilled', 'preparing', 'partly_shipped');
CREATE INDEX orders_held ON orders (placed_at, id) WHERE held_since IS NOT NULL;
CREATE INDEX orders_drafts ON orders (id) WHERE lifecycle = 'draft';
CREATE INDEX orders_of_customer ON orders (customer_id, id) WHERE customer_id IS NOT NULL;
CREATE INDEX outbox_waiting ON outbox_item (id) WHERE state NOT IN ('sent', 'dropped');
CREATE INDEX tasks_open ON order_task (due_on, id) WHERE done_at IS NULL;

-- Search as you type. Words are folded before they get here; the row id is the order's id.
CREATE VIRTUAL TABLE order_search USING fts5 (
    words, content='', contentless_delete=1, detail=none, tokenize="unicode61 remove_diacritics 2", prefix='1 2 3 4 5'
);

-- Facts are only added.
CREATE TRIGGER payment_no_update BEFORE UPDATE ON payment BEGIN SELECT RAISE(ABORT, 'payment rows are facts: they are only added'); END;
CREATE TRIGGER payment_no_delete BEFORE DELETE ON payment BEGIN SELECT RAISE(ABORT, 'payment rows are facts: they are only added'); END;
CREATE TRIGGER voucher_use_no_update BEFORE UPDATE ON voucher_use BEGIN SELECT RAISE(ABORT, 'voucher_use rows are facts: they are only added'); END;
CREATE TRIGGER voucher_use_no_delete BEFORE DELETE ON voucher_use BEGIN SELECT RAISE(ABORT, 'voucher_use rows are facts: they are only added'); END;
CREATE TRIGGER stock_move_no_update BEFORE UPDATE ON stock_move BEGIN SELECT RAISE(ABORT, 'stock_move rows are facts: they are only added'); END;
CREATE TRIGGER stock_move_no_delete BEFORE DELETE ON stock_move BEGIN SELECT RAISE(ABORT, 'stock_move rows are facts: they are only added'); END;
CREATE TRIGGER shipment_line_no_update BEFORE UPDATE ON shipment_line BEGIN SELECT RAISE(ABORT, 'shipment_line rows are facts: they are only added'); END;
CREATE TRIGGER shipment_line_no_delete BEFORE DELETE ON shipment_line BEGIN SELECT RAISE(ABORT, 'shipment_line rows are facts: they are only added'); END;
CREATE TRIGGER document_no_update BEFORE UPDATE ON document BEGIN SELECT RAISE(ABORT, 'document rows are facts: they are only added'); END;
CREATE TRIGGER document_no_delete BEFORE DELETE ON document BEGIN SELECT RAISE(ABORT, 'document rows are facts: they are only added'); END;
CREATE TRIGGER document_file_no_update BEFORE UPDATE ON document_file BEGIN SELECT RAISE(ABORT, 'document_file rows are facts: they are only added'); END;
CREATE TRIGGER document_file_no_delete BEFORE DELETE ON document_file BEGIN SELECT RAISE(ABORT, 'document_file rows are facts: they are only added'); END;
CREATE TRIGGER comment_no_update BEFORE UPDATE ON comment BEGIN SELECT RAISE(ABORT, 'comment rows are facts: they are only added'); END;
CREATE TRIGGER comment_no_delete BEFORE DELETE ON comment BEGIN SELECT RAISE(ABORT, 'comment rows are facts: they are only added'); END;
CREATE TRIGGER note_no_update BEFORE UPDATE ON note BEGIN SELECT RAISE(ABORT, 'note rows are facts: they are only added'); END;
CREATE TRIGGER note_no_delete BEFORE DELETE ON note BEGIN SELECT RAISE(ABORT, 'note rows are facts: they are only added'); END;
CREATE TRIGGER history_entry_no_update BEFORE UPDATE ON history_entry BEGIN SELECT RAISE(ABORT, 'history_entry rows are facts: they are only added'); END;
CREATE TRIGGER history_entry_no_delete BEFORE DELETE ON history_entry BEGIN SELECT RAISE(ABORT, 'history_entry rows are facts: they are only added'); END;
CREATE TRIGGER credit_no_update BEFORE UPDATE ON credit BEGIN SELECT RAISE(ABORT, 'credit rows are facts: they are only added'); END;
CREATE TRIGGER credit_no_delete BEFORE DELETE ON credit BEGIN SELECT RAISE(ABORT, 'credit rows are facts: they are only added'); END;
CREATE TRIGGER credit_part_no_update BEFORE UPDATE ON credit_part BEGIN SELECT RAISE(ABORT, 'credit_part rows are facts: they are only added'); END;
CREATE TRIGGER credit_part_no_delete BEFORE DELETE ON credit_part BEGIN SELECT RAISE(ABORT, 'credit_part rows are facts: they are only added'); END;
CREATE TRIGGER stored_value_move_no_update BEFORE UPDATE ON stored_value_move BEGIN SELECT RAISE(ABORT, 'stored_value_move rows are facts: they are only added'); END;
CREATE TRIGGER stored_value_move_no_delete BEFORE DELETE ON stored_value_move BEGIN SELECT RAISE(ABORT, 'stored_value_move rows are facts: they are only added'); END;
CREATE TRIGGER document_part_no_update BEFORE UPDATE ON document_part BEGIN SELECT RAISE(ABORT, 'document_part rows are facts: they are only added'); END;
CREATE TRIGGER document_part_no_delete BEFORE DELETE ON document_part BEGIN SELECT RAISE(ABORT, 'document_part rows are facts: they are only added'); END;
CREATE TRIGGER command_key_no_update BEFORE UPDATE ON command_key BEGIN SELECT RAISE(ABORT, 'command_key rows are facts: they are only added'); END;
CREATE TRIGGER command_key_no_delete BEFORE DELETE ON command_key BEGIN SELECT RAISE(ABORT, 'command_key rows are facts: they are only added'); END;
