namespace FakeDrivers.Identity;

/// <summary>A log-in was not accepted. Which part of it was wrong is not told, so that nobody can find out who exists.</summary>
/// <remarks>Keystone answers 401.</remarks>
public sealed class AuthenticationFailedException : DriverException
{
    /// <summary>Creates the error.</summary>
    public AuthenticationFailedException()
        : base("The log-in was refused: user, password, secret, token or scope is wrong, or may not be used now.")
    {
    }
}
