namespace FakeDrivers.Conformance.Identity;

/// <summary>What a harness does with a token in the store.</summary>
public enum TokenStoreStep
{
    /// <summary>Puts it there, for a member of the project.</summary>
    Create,

    /// <summary>Ends all tokens of the user.</summary>
    Revoke,

    /// <summary>Takes it out.</summary>
    Destroy,
}
