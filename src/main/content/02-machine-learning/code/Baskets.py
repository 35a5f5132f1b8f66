RECEIPTS = [
    {"хлеб", "молоко"},
    {"хлеб", "масло", "молоко"},
    {"молоко", "кофе"},
    {"хлеб", "масло"},
    {"хлеб", "масло", "кофе"},
    {"молоко", "печенье"},
]


def support(*items):
    """Доля чеков, в которых есть все товары набора."""
    return sum(set(items) <= receipt for receipt in RECEIPTS) / len(RECEIPTS)


for first, then in [("хлеб", "масло"), ("масло", "хлеб"), ("хлеб", "молоко")]:
    both = support(first, then)
    confidence = both / support(first)
    lift = confidence / support(then)
    print(f"{first} → {then}: поддержка {both:.2f}, достоверность {confidence:.2f}, подъём {lift:.2f}")
