"""The currencies that are read by their code."""

from typing import Final

CODES: Final = (
    "AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BRL BSD BTN BWP BYN "
    "BZD CAD CDF CHF CLP CNY COP CRC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL "
    "GHS GIP GMD GNF GTQ GYD HKD HNL HTG HUF IDR ILS INR IQD IRR ISK JMD JOD JPY KES KGS KHR KMF "
    "KPW KRW KWD KYD KZT LAK LBP LKR LRD LSL LYD MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN "
    "MYR MZN NAD NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN PYG QAR RON RSD RUB RWF SAR SBD "
    "SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SYP SZL THB TJS TMT TND TOP TRY TTD TWD TZS UAH UGX "
    "USD UYU UZS VES VND VUV WST XAF XCD XCG XOF XPF YER ZAR ZMW ZWG"
)
"""The currencies of ISO 4217 that are legal tender somewhere (CLDR 47)."""

COMMON_CODES: Final = frozenset({"NOK", "DKK", "SEK", "ISK", "EUR", "USD", "GBP", "CHF"})
"""Those that are sure to be money in running text: ALL and TOP are words in capitals too."""

PREFIXES: Final = {"T": 3, "K": 3, "M": 6, "t": 3, "k": 3, "m": 6}
"""What stands before a code for thousands and millions: TNOK, KSEK, MNOK, mNOK."""
