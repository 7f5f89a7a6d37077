namespace FakeDrivers.Ldap;

/// <summary>What a password policy makes of a bind or of a change.</summary>
/// <param name="State">What the entry is to remember; the same as before when nothing changes.</param>
internal sealed record PasswordVerdict(PasswordState State)
{
    public LdapResultCode Code { get; init; }

    /// <summary>Why not, for who asked to read.</summary>
    public string Message { get; init; } = string.Empty;

    /// <summary>What the control's error says.</summary>
    public LdapPasswordPolicyError? Error { get; init; }

    /// <summary>When the password will expire, if it soon does.</summary>
    public TimeSpan? ExpiresIn { get; init; }

    /// <summary>How often an expired password still serves, if it is one.</summary>
    public int? GraceLeft { get; init; }

    public bool IsSuccess => Code == LdapResultCode.Success;

    /// <summary>Whether the connection may do nothing but change the password.</summary>
    public bool MustChange => IsSuccess && Error == LdapPasswordPolicyError.ChangeAfterReset;

    /// <summary>The controls that tell it: the draft's when it was asked for, and Netscape's when they are on.</summary>
    public IReadOnlyList<LdapControl> Controls(bool isAsked, bool withNetscape)
    {
        List<LdapControl> controls = [];
        if (isAsked) controls.Add(new LdapPasswordPolicyResultControl(GraceLeft is null ? ExpiresIn : null, GraceLeft, Error));
        if (!withNetscape) return controls;
        if (Error is LdapPasswordPolicyError.PasswordExpired or LdapPasswordPolicyError.ChangeAfterReset || GraceLeft is not null)
        {
            controls.Add(LdapControls.PasswordExpired with { Value = "0" });
        }
        else if (ExpiresIn is { } left)
        {
            controls.Add(new LdapPasswordExpiringControl(left));
        }

        return controls;
    }
}
