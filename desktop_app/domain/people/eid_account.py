"""The applicant's electronic identity account, as the officer checked it at the counter."""

from enum import StrEnum


class EidAccount(StrEnum):
    """What the check of the account led to (Nghị định 118/2025/NĐ-CP Điều 17 khoản 1 điểm a).

    Attributes:
        UNCHECKED: it was not checked.
        PRESENT: the applicant has an account.
        HELPED_LEVEL_1: there was none; the officer helped to open one of level 1.
        HELPED_LEVEL_2: there was none; one of level 2 was opened with the officer's guidance.
        PRINCIPAL: somebody acts for another person: the account is that of the principal.
    """

    UNCHECKED = ""
    PRESENT = "present"
    HELPED_LEVEL_1 = "helped_level_1"
    HELPED_LEVEL_2 = "helped_level_2"
    PRINCIPAL = "principal"
