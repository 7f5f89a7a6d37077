namespace FakeDrivers.Images;

/// <summary>What an operation asks of an image's status and does to it: a row of the table that the check, the errors and the tests share.</summary>
internal sealed record ImageStatusRule
{
    public ImageStatusRule(string operation, params ImageStatus[] allowed) => (Operation, Allowed) = (operation, allowed);

    /// <summary>What is done, in the words of an error: <c>be imported</c>.</summary>
    public string Operation { get; }

    /// <summary>The statuses that it is accepted in.</summary>
    public IReadOnlyList<ImageStatus> Allowed { get; }

    /// <summary>The status while it goes on; nothing when it leaves the status alone.</summary>
    public ImageStatus? During { get; init; }

    /// <summary>The status when it has ended well; nothing when it leaves the status alone or the image is gone.</summary>
    public ImageStatus? After { get; init; }

    /// <summary>The status when it has failed; nothing when it cannot, or leaves the status alone.</summary>
    public ImageStatus? Failure { get; init; }

    /// <summary>The words of the wire for the statuses that it is accepted in.</summary>
    public IEnumerable<string> AllowedTexts => Allowed.Select(ImageStatusText.ToText);

    public bool Allows(ImageStatus status) => Allowed.Contains(status);
}
