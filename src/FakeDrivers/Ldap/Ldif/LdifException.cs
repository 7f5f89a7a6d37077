using FakeDrivers.Worlds;

namespace FakeDrivers.Ldap;

/// <summary>A text is no LDIF (RFC 2849). The message says in which line, what is wrong there, and what would be valid.</summary>
public class LdifException : FakeDriversException
{
    /// <summary>Creates an error with a general message.</summary>
    public LdifException()
        : this("The text is no LDIF.")
    {
    }

    /// <summary>Creates an error without a place.</summary>
    /// <param name="message">The text for the author of the LDIF.</param>
    public LdifException(string message)
        : base(message)
    {
    }

    /// <summary>Creates an error that was caused by another one, without a place.</summary>
    /// <param name="message">The text for the author of the LDIF.</param>
    /// <param name="innerException">The cause.</param>
    public LdifException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }

    internal LdifException(string? sourceName, int line, string what, Exception? innerException = null)
        : base($"{sourceName ?? "LDIF"}, line {FormattableString.Invariant($"{line}")}: {what}.", innerException)
    {
        SourceName = sourceName;
        Line = line;
    }

    /// <summary>The name of the file; <see langword="null"/> when it is not known.</summary>
    public string? SourceName { get; }

    /// <summary>The line, from 1; 0 when there is none to name.</summary>
    public int Line { get; }
}
