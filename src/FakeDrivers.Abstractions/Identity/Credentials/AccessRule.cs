using System.Text;
using System.Text.RegularExpressions;

namespace FakeDrivers.Identity;

/// <summary>One kind of request that an application credential may be used for. A user's rules are kept, and serve further credentials.</summary>
/// <remarks>
/// Immutable and thread-safe; equality is by content. Source: Keystone API v3, access rules. The services check them, not Keystone: whoever
/// takes requests asks <see cref="ApplicationCredential.Allows"/>.
/// </remarks>
public sealed record AccessRule
{
    /// <summary>The id that the service gave. In a request: absent for a new rule, or that of a rule which the user has already.</summary>
    public string? Id { get; init; }

    /// <summary>The type of the service: <c>compute</c>, say.</summary>
    public string Service { get; init; } = "";

    /// <summary>The method: <c>GET</c>, <c>HEAD</c>, <c>POST</c>, <c>PUT</c>, <c>PATCH</c> or <c>DELETE</c>.</summary>
    public string Method { get; init; } = "";

    /// <summary>The path, which begins with a slash: <c>{name}</c> and <c>*</c> stand for one part of it, <c>**</c> for any number.</summary>
    public string Path { get; init; } = "";

    /// <summary>A rule that the user has already.</summary>
    /// <param name="id">Its id.</param>
    /// <returns>The rule, for a request.</returns>
    public static AccessRule OfId(string id) => new() { Id = id };

    /// <summary>Whether a request is of this kind.</summary>
    /// <param name="service">The type of the service that it goes to.</param>
    /// <param name="method">Its method.</param>
    /// <param name="path">Its path, without what follows a question mark.</param>
    /// <returns>Whether it is so.</returns>
    public bool Allows(string service, string method, string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        if (!string.Equals(service, Service, StringComparison.Ordinal) || !string.Equals(method, Method, StringComparison.OrdinalIgnoreCase)) return false;
        return Regex.IsMatch(path, Pattern(), RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);
    }

    private string Pattern()
    {
        var pattern = new StringBuilder(@"\A");
        for (var i = 0; i < Path.Length; i++)
        {
            var end = Path[i] == '{' ? Path.IndexOf('}', i) : -1;
            var isDeep = Path[i] == '*' && i + 1 < Path.Length && Path[i + 1] == '*';
            if (end < 0 && Path[i] != '*') pattern.Append(Regex.Escape(Path[i].ToString()));
            else pattern.Append(isDeep ? ".+" : "[^/]+");
            if (end >= 0) i = end;
            else if (isDeep) i++;
        }

        return pattern.Append(@"\z").ToString();
    }
}
