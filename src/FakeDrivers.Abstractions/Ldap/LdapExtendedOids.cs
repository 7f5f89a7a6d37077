namespace FakeDrivers.Ldap;

/// <summary>The OIDs of extended operations.</summary>
public static class LdapExtendedOids
{
    /// <summary>StartTLS (RFC 4511 section 4.14).</summary>
    public const string StartTls = "1.3.6.1.4.1.1466.20037";

    /// <summary>The notice of disconnection (RFC 4511 section 4.4.1).</summary>
    public const string NoticeOfDisconnection = "1.3.6.1.4.1.1466.20036";

    /// <summary>Who am I? (RFC 4532).</summary>
    public const string WhoAmI = "1.3.6.1.4.1.4203.1.11.3";

    /// <summary>Password modify (RFC 3062).</summary>
    public const string ModifyPassword = "1.3.6.1.4.1.4203.1.11.1";

    /// <summary>Cancel (RFC 3909).</summary>
    public const string Cancel = "1.3.6.1.1.8";

    /// <summary>Start of a transaction (RFC 5805).</summary>
    public const string StartTransaction = "1.3.6.1.1.21.1";

    /// <summary>End of a transaction (RFC 5805).</summary>
    public const string EndTransaction = "1.3.6.1.1.21.3";

    /// <summary>The notice of an aborted transaction (RFC 5805).</summary>
    public const string AbortedTransactionNotice = "1.3.6.1.1.21.4";

    /// <summary>Refresh of a dynamic entry (RFC 2589); Active Directory calls it TTL refresh.</summary>
    public const string Refresh = "1.3.6.1.4.1.1466.101.119.1";

    /// <summary>Fast bind (Active Directory): from then on, binds only check passwords.</summary>
    public const string FastBind = "1.2.840.113556.1.4.1781";
}
