using FakeDrivers.Worlds;

namespace FakeDrivers.Networking;

/// <summary>Names of ports and domains of networks: what may be one.</summary>
internal static class DnsRules
{
    private const int MostOfLabel = 63;

    private const int MostOfName = 255;

    /// <summary>Nothing, or a full domain.</summary>
    /// <exception cref="InvalidRequestException">It is something else.</exception>
    public static void DemandDomain(string parameter, string? domain)
    {
        if (string.IsNullOrEmpty(domain)) return;
        if (!domain.EndsWith('.') || domain.Length > MostOfName || !AreLabels(domain[..^1])) throw NetworkErrors.DnsDomain(parameter, domain);
    }

    /// <summary>The name as it is kept: in lower case.</summary>
    /// <exception cref="InvalidRequestException">It is none, or a full one in another domain than the service's own.</exception>
    public static string Named(StateView view, string name)
    {
        if (name.Length == 0) return name;
        if (name.Length > MostOfName || !AreLabels(name.EndsWith('.') ? name[..^1] : name)) throw NetworkErrors.DnsName(name);
        name = name.ToLowerInvariant();
        var own = OwnDomain(view);
        return name.EndsWith('.') && !name.EndsWith($".{own}", StringComparison.Ordinal) ? throw NetworkErrors.ForeignDnsName(name, own) : name;
    }

    /// <summary>Whether a text is a domain, with or without the dot at its end.</summary>
    public static bool IsDomain(string? text) => text is { Length: > 0 and < MostOfName } && AreLabels(text.EndsWith('.') ? text[..^1] : text);

    /// <summary>The service's own domain, with a dot at the end.</summary>
    public static string OwnDomain(StateView view) =>
        view.Options<FakeNetworkOptions>().DnsDomain is var domain && domain.EndsWith('.') ? domain : $"{domain}.";

    private static bool AreLabels(string text) => text.Split('.').All(label =>
        label.Length is > 0 and <= MostOfLabel && label[0] != '-' && label[^1] != '-' && label.All(letter => char.IsAsciiLetterOrDigit(letter) || letter == '-'));
}
