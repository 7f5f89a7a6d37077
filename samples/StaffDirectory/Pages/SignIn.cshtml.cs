using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using StaffDirectory.SignIn;

namespace StaffDirectory.Pages;

/// <summary>The page on which people sign in.</summary>
public sealed class SignInModel(Authenticator authenticator) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string? ReturnUrl { get; set; }

    public string UserName { get; private set; } = string.Empty;

    public bool HasFailed { get; private set; }

    public async Task<IActionResult> OnPostAsync(string? userName, string? password, CancellationToken cancellationToken)
    {
        UserName = userName?.Trim() ?? string.Empty;
        if (await authenticator.AuthenticateAsync(UserName, password ?? string.Empty, cancellationToken) is not { } person)
        {
            HasFailed = true;
            return Page();
        }

        var identity = new ClaimsIdentity(
            [new(ClaimTypes.Name, person.Name), new(ClaimTypes.NameIdentifier, person.UserName)], CookieAuthenticationDefaults.AuthenticationScheme);
        await HttpContext.SignInAsync(CookieAuthenticationDefaults.AuthenticationScheme, new(identity));
        return LocalRedirect(Url.IsLocalUrl(ReturnUrl) ? ReturnUrl : "/");
    }

    public async Task<IActionResult> OnPostOutAsync()
    {
        await HttpContext.SignOutAsync(CookieAuthenticationDefaults.AuthenticationScheme);
        return RedirectToPage();
    }
}
