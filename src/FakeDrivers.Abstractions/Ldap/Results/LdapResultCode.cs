namespace FakeDrivers.Ldap;

/// <summary>How an operation ended: RFC 4511 section 4.1.9 and its registered extensions; from 81 to 91, what only a client says.</summary>
public enum LdapResultCode
{
    /// <summary>It succeeded.</summary>
    Success = 0,

    /// <summary>It does not fit to what came before on the connection.</summary>
    OperationsError = 1,

    /// <summary>The request breaks the protocol.</summary>
    ProtocolError = 2,

    /// <summary>The time limit ran out.</summary>
    TimeLimitExceeded = 3,

    /// <summary>There is more than the size limit lets through.</summary>
    SizeLimitExceeded = 4,

    /// <summary>A comparison that does not hold.</summary>
    CompareFalse = 5,

    /// <summary>A comparison that holds.</summary>
    CompareTrue = 6,

    /// <summary>The server does not know this way to authenticate.</summary>
    AuthMethodNotSupported = 7,

    /// <summary>The server wants a stronger way to authenticate, or any at all.</summary>
    StrongerAuthRequired = 8,

    /// <summary>Another server has it; the result holds its URLs.</summary>
    Referral = 10,

    /// <summary>A limit that the administrator set was passed.</summary>
    AdminLimitExceeded = 11,

    /// <summary>A critical control is unknown or does not fit.</summary>
    UnavailableCriticalExtension = 12,

    /// <summary>The server wants the connection encrypted first.</summary>
    ConfidentialityRequired = 13,

    /// <summary>The server waits for the next step of a SASL exchange.</summary>
    SaslBindInProgress = 14,

    /// <summary>The entry has no such attribute or value.</summary>
    NoSuchAttribute = 16,

    /// <summary>The schema has no such attribute type.</summary>
    UndefinedAttributeType = 17,

    /// <summary>The matching rule does not suit the attribute.</summary>
    InappropriateMatching = 18,

    /// <summary>A value breaks a constraint: a second value, an attribute that nobody may set, a password that is too short.</summary>
    ConstraintViolation = 19,

    /// <summary>The attribute has that value already.</summary>
    AttributeOrValueExists = 20,

    /// <summary>A value does not fit its syntax.</summary>
    InvalidAttributeSyntax = 21,

    /// <summary>There is no entry of that name.</summary>
    NoSuchObject = 32,

    /// <summary>An alias does not lead anywhere, or an entry would stand below one.</summary>
    AliasProblem = 33,

    /// <summary>The name is not well formed.</summary>
    InvalidDnSyntax = 34,

    /// <summary>An alias could not be followed: it leads in a circle or where the caller may not go.</summary>
    AliasDereferencingProblem = 36,

    /// <summary>The credentials do not fit the way to authenticate.</summary>
    InappropriateAuthentication = 48,

    /// <summary>The name or the password is wrong.</summary>
    InvalidCredentials = 49,

    /// <summary>The caller may not do that.</summary>
    InsufficientAccessRights = 50,

    /// <summary>The server is busy.</summary>
    Busy = 51,

    /// <summary>The server is shutting down or off.</summary>
    Unavailable = 52,

    /// <summary>The server refuses.</summary>
    UnwillingToPerform = 53,

    /// <summary>Referrals or aliases lead in a circle.</summary>
    LoopDetect = 54,

    /// <summary>A virtual list view came without a sort order.</summary>
    SortControlMissing = 60,

    /// <summary>A virtual list view lies outside of the list.</summary>
    OffsetRangeError = 61,

    /// <summary>The name breaks a rule of naming.</summary>
    NamingViolation = 64,

    /// <summary>The entry would not fit its object classes.</summary>
    ObjectClassViolation = 65,

    /// <summary>The entry has others below it.</summary>
    NotAllowedOnNonLeaf = 66,

    /// <summary>The value is part of the entry's name.</summary>
    NotAllowedOnRdn = 67,

    /// <summary>There is an entry of that name already.</summary>
    EntryAlreadyExists = 68,

    /// <summary>The structural object class of an entry cannot change.</summary>
    ObjectClassModsProhibited = 69,

    /// <summary>It would concern several servers or databases.</summary>
    AffectsMultipleDsas = 71,

    /// <summary>A virtual list view failed.</summary>
    VirtualListViewError = 76,

    /// <summary>Something else.</summary>
    Other = 80,

    /// <summary>The connection is closed, or the server is down; said by the client (libldap's LDAP_SERVER_DOWN).</summary>
    ServerDown = 81,

    /// <summary>The client could not encode its request.</summary>
    EncodingError = 83,

    /// <summary>The client could not read what the server sent.</summary>
    DecodingError = 84,

    /// <summary>The client waited too long.</summary>
    Timeout = 85,

    /// <summary>A filter is not well formed; said by the client.</summary>
    FilterError = 87,

    /// <summary>The user gave up.</summary>
    UserCancelled = 88,

    /// <summary>A parameter is wrong; said by the client.</summary>
    ParamError = 89,

    /// <summary>The client could not connect.</summary>
    ConnectError = 91,

    /// <summary>The operation was cancelled by a cancel operation (RFC 3909).</summary>
    Canceled = 118,

    /// <summary>There is no such operation to cancel (RFC 3909).</summary>
    NoSuchOperation = 119,

    /// <summary>It is too late to cancel (RFC 3909).</summary>
    TooLate = 120,

    /// <summary>The operation cannot be cancelled (RFC 3909).</summary>
    CannotCancel = 121,

    /// <summary>The filter of an assertion control does not hold (RFC 4528).</summary>
    AssertionFailed = 122,

    /// <summary>The caller may not act as that identity (RFC 4370).</summary>
    AuthorizationDenied = 123,

    /// <summary>The cookie of a content synchronization is too old; start anew (RFC 4533).</summary>
    SyncRefreshRequired = 4096,

    /// <summary>All checks passed, and nothing was done, as the no-op control asked.</summary>
    NoOperation = 16654,
}
