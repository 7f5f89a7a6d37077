using Microsoft.Extensions.Options;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Names every invalid option by its configuration key.</summary>
internal sealed class FakeDriversOptionsValidator : IValidateOptions<FakeDriversOptions>
{
    public ValidateOptionsResult Validate(string? name, FakeDriversOptions options)
    {
        var problems = options.Validate().ToList();
        return problems.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(problems);
    }
}
