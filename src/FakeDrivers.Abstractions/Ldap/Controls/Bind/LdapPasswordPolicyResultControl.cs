namespace FakeDrivers.Ldap;

/// <summary>What the password policy says: draft-behera-ldap-password-policy-10. The request is <see cref="LdapControls.PasswordPolicyRequest"/>.</summary>
/// <param name="TimeBeforeExpiration">How long until the password expires, in whole seconds.</param>
/// <param name="GraceLoginsRemaining">How many more binds an expired password is good for.</param>
/// <param name="Error">What is wrong.</param>
public sealed record LdapPasswordPolicyResultControl(TimeSpan? TimeBeforeExpiration = null, int? GraceLoginsRemaining = null, LdapPasswordPolicyError? Error = null) : LdapControl(ControlOid)
{
    /// <summary>The OID of the control.</summary>
    public const string ControlOid = "1.3.6.1.4.1.42.2.27.8.5.1";

    /// <inheritdoc/>
    public override LdapValue? Value => LdapControlCodec.Encode(this);
}
