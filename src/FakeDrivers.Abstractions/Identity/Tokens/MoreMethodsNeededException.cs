namespace FakeDrivers.Identity;

/// <summary>A log-in was right as far as it went, but the user needs further methods. They are sent along with the receipt.</summary>
/// <remarks>Keystone answers 401 with a receipt.</remarks>
public sealed class MoreMethodsNeededException : DriverException
{
    /// <summary>Creates the error.</summary>
    /// <param name="receipt">What is proven so far.</param>
    public MoreMethodsNeededException(AuthenticationReceipt receipt)
        : base(Describe(receipt)) => Receipt = receipt;

    /// <summary>What is proven so far.</summary>
    public AuthenticationReceipt Receipt { get; }

    private static string Describe(AuthenticationReceipt receipt)
    {
        ArgumentNullException.ThrowIfNull(receipt);
        var rules = string.Join(" or ", receipt.RequiredMethods.Select(rule => string.Join(" with ", rule)));
        return $"The user needs {rules} to log in, and has proven {string.Join(", ", receipt.Methods)} so far; send the rest along with the receipt.";
    }
}
