namespace FakeDrivers.Images;

/// <summary>How a time is compared in a filter.</summary>
/// <remarks>Source: Glance time filters, <c>created_at=gt:…</c>.</remarks>
public enum ImageTimeComparison
{
    /// <summary>At that time (<c>eq</c>).</summary>
    Equal,

    /// <summary>Not at that time (<c>neq</c>).</summary>
    NotEqual,

    /// <summary>After it (<c>gt</c>).</summary>
    After,

    /// <summary>At it or after it (<c>gte</c>).</summary>
    AtOrAfter,

    /// <summary>Before it (<c>lt</c>).</summary>
    Before,

    /// <summary>At it or before it (<c>lte</c>).</summary>
    AtOrBefore,
}
