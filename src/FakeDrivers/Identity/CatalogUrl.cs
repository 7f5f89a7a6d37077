namespace FakeDrivers.Identity;

/// <summary>The addresses of endpoints, in which parts stand for what a token is for.</summary>
internal static class CatalogUrl
{
    private static readonly string[] OfProject = ["$(project_id)s", "$(tenant_id)s", "%(project_id)s", "%(tenant_id)s"];
    private static readonly string[] OfUser = ["$(user_id)s", "%(user_id)s"];

    public static bool HasUnknownParts(string url)
    {
        var known = Filled(url, string.Empty, string.Empty) ?? string.Empty;
        return known.Contains("$(", StringComparison.Ordinal) || known.Contains("%(", StringComparison.Ordinal);
    }

    /// <summary>The address for a user in a project; nothing when it needs a project and there is none.</summary>
    public static string? Filled(string url, string? projectId, string userId)
    {
        // Most addresses have no such part.
        if (!url.Contains('(', StringComparison.Ordinal)) return url;
        foreach (var part in OfProject)
        {
            if (!url.Contains(part, StringComparison.Ordinal)) continue;
            if (projectId is null) return null;
            url = url.Replace(part, projectId, StringComparison.Ordinal);
        }

        foreach (var part in OfUser) url = url.Replace(part, userId, StringComparison.Ordinal);
        return url;
    }
}
