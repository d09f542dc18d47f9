using MudBlazor;

namespace EcsPolicyStudio.Web.Theme;

/// <summary>
/// The studio's look: dense and quiet, white containers with thin borders under a dark bar, so that it is at home beside the IAM console. Every text colour has a
/// contrast of at least 4.5:1 on the surfaces it is used on, in both themes. Sizes and spacing that are not MudBlazor's own are in <c>wwwroot/app.css</c>.
/// </summary>
public static class StudioTheme
{
    private static readonly string[] Fonts =
        ["Amazon Ember", "Open Sans", "system-ui", "-apple-system", "Segoe UI", "Roboto", "Helvetica Neue", "Arial", "sans-serif"];

    /// <summary>The theme, light and dark.</summary>
    public static MudTheme Value { get; } = new()
    {
        PaletteLight = Light(),
        PaletteDark = Dark(),
        LayoutProperties = new LayoutProperties { DefaultBorderRadius = "8px", AppbarHeight = "56px", DrawerWidthLeft = "264px" },
        Typography = Type(),
    };

    private static PaletteLight Light() => new()
    {
        Primary = "#0061c8",
        PrimaryContrastText = "#ffffff",
        Secondary = "#424650",
        SecondaryContrastText = "#ffffff",
        Tertiary = "#6237a7",
        Info = "#0061c8",
        Success = "#00722a",
        Warning = "#855900",
        Error = "#c80000",
        Dark = "#161d26",
        TextPrimary = "#0f141a",
        TextSecondary = "#424650",
        TextDisabled = "#6f7280",
        ActionDefault = "#424650",
        ActionDisabled = "#8c8f9a",
        ActionDisabledBackground = "#ebebf0",
        Background = "#f6f6f9",
        BackgroundGray = "#ebebf0",
        Surface = "#ffffff",
        DrawerBackground = "#ffffff",
        DrawerText = "#0f141a",
        DrawerIcon = "#424650",
        AppbarBackground = "#161d26",
        AppbarText = "#ffffff",
        LinesDefault = "#d5d5dc",
        LinesInputs = "#7f8290",
        Divider = "#d5d5dc",
        DividerLight = "#ebebf0",
        TableLines = "#e4e4ea",
        TableHover = "#f3f6fb",
        TableStriped = "#f9f9fb",
        HoverOpacity = 0.06,
        OverlayDark = "rgba(15,20,26,0.6)",
    };

    private static PaletteDark Dark() => new()
    {
        Primary = "#5cb8ff",
        PrimaryContrastText = "#0f141a",
        Secondary = "#c6c6cd",
        SecondaryContrastText = "#0f141a",
        Tertiary = "#bf99ff",
        Info = "#5cb8ff",
        InfoContrastText = "#0f141a",
        Success = "#43c463",
        SuccessContrastText = "#0f141a",
        Warning = "#fbd332",
        WarningContrastText = "#0f141a",
        Error = "#ff8a8a",
        ErrorContrastText = "#0f141a",
        Dark = "#0f141a",
        TextPrimary = "#ebebf0",
        TextSecondary = "#b9bbc4",
        TextDisabled = "#8c8f9a",
        ActionDefault = "#c6c6cd",
        ActionDisabled = "#7f8290",
        ActionDisabledBackground = "#2b333d",
        Background = "#10161d",
        BackgroundGray = "#232b37",
        Surface = "#171f29",
        DrawerBackground = "#171f29",
        DrawerText = "#ebebf0",
        DrawerIcon = "#c6c6cd",
        AppbarBackground = "#0a0e13",
        AppbarText = "#ffffff",
        LinesDefault = "#3a4350",
        LinesInputs = "#8c8f9a",
        Divider = "#3a4350",
        DividerLight = "#2b333d",
        TableLines = "#2b333d",
        TableHover = "#1e2835",
        TableStriped = "#1a232e",
        HoverOpacity = 0.1,
        OverlayDark = "rgba(0,0,0,0.7)",
    };

    private static Typography Type() => new()
    {
        Default = new DefaultTypography { FontFamily = Fonts, FontSize = "0.875rem", LineHeight = "1.45", LetterSpacing = "0" },
        H1 = new H1Typography { FontSize = "1.5rem", FontWeight = "700", LineHeight = "1.25", LetterSpacing = "-0.01em" },
        H2 = new H2Typography { FontSize = "1.25rem", FontWeight = "700", LineHeight = "1.3", LetterSpacing = "-0.005em" },
        H3 = new H3Typography { FontSize = "1.125rem", FontWeight = "700", LineHeight = "1.3", LetterSpacing = "0" },
        H4 = new H4Typography { FontSize = "1rem", FontWeight = "700", LineHeight = "1.3", LetterSpacing = "0" },
        H5 = new H5Typography { FontSize = "0.875rem", FontWeight = "700", LineHeight = "1.4", LetterSpacing = "0" },
        H6 = new H6Typography { FontSize = "0.875rem", FontWeight = "700", LineHeight = "1.4", LetterSpacing = "0" },
        Subtitle1 = new Subtitle1Typography { FontSize = "0.875rem", FontWeight = "700", LineHeight = "1.45", LetterSpacing = "0" },
        Subtitle2 = new Subtitle2Typography { FontSize = "0.875rem", FontWeight = "700", LineHeight = "1.45", LetterSpacing = "0" },
        Body1 = new Body1Typography { FontSize = "0.875rem", LineHeight = "1.45", LetterSpacing = "0" },
        Body2 = new Body2Typography { FontSize = "0.875rem", LineHeight = "1.45", LetterSpacing = "0" },
        Button = new ButtonTypography { FontSize = "0.875rem", FontWeight = "700", LineHeight = "1.45", LetterSpacing = "0.005em", TextTransform = "none" },
        Caption = new CaptionTypography { FontSize = "0.75rem", LineHeight = "1.4", LetterSpacing = "0" },
        Overline = new OverlineTypography { FontSize = "0.75rem", FontWeight = "700", LineHeight = "1.4", LetterSpacing = "0", TextTransform = "none" },
    };
}
