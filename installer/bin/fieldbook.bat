@echo off
rem Starts Fieldbook: the window without arguments, the command line with them.
setlocal
set "HOME_DIR=%~dp0.."
set "JAVA=java"
if defined JAVA_HOME set "JAVA=%JAVA_HOME%\bin\java"
if exist "%HOME_DIR%\runtime\bin\java.exe" set "JAVA=%HOME_DIR%\runtime\bin\java"
"%JAVA%" "@%HOME_DIR%\lib\java.options" ^
  --module-path "%HOME_DIR%\lib\javafx" --add-modules javafx.controls,jfx.incubator.richtext ^
  --enable-native-access=javafx.graphics,ALL-UNNAMED ^
  -cp "%HOME_DIR%\lib\*" org.fieldbook.cli.Fieldbook %*
exit /b %ERRORLEVEL%
